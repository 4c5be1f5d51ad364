package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Terms that a text defines, and what it applies to: 本条例所称…是指, 适用本条例. */
final class Definitions implements Rule<String> {
    private static final String SELF = "本(?:法|条例|办法|规定|细则|规则|解释)";
    private static final Pattern DEFINED = Pattern.compile(
            SELF + "所称(?:的)?(?<term>[^，。；：]{1,30}?)，?(?:是指|包括|指)|(?<scope>适用" + SELF + "|" + SELF + "适用于)(?!的?规定|第)");

    private static final Scan TERMS = new Scan("本适", DEFINED);

    @Override
    public String name() {
        return "definition";
    }

    @Override
    public List<Fact<String>> facts(Side side, Side other) {
        var facts = new ArrayList<Fact<String>>();
        TERMS.each(side, matcher -> {
            String term = matcher.group("term");
            facts.add(Fact.of("definition", term == null ? "适用" : term, matcher.start(), matcher.end())
                    .told(side.clauseStart(matcher.start()), side.partEnd(matcher.start())));
        });
        return facts;
    }

    // rule: a definition more or less shifts what the rules apply to, which way cannot be told
    @Override
    public @Nullable Verdict judge(Pair<String> pair) {
        if (pair.old() != null && pair.fresh() != null) {
            return null;
        }
        Fact<String> fact = pair.only();
        return pair.side().kept(fact.start(), fact.end()) * 2 > fact.end() - fact.start()
                ? null
                : Verdict.of(Label.SCOPE, Direction.UNCLEAR);
    }
}

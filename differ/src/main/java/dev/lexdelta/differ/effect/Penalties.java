package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.differ.effect.Measure.Kind;
import dev.lexdelta.differ.effect.Verdict.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fines, detention, confiscation, licences withdrawn: whether a consequence became heavier or lighter. */
final class Penalties implements Rule<Tier> {
    private static final Pattern LIGHT = Pattern.compile("较轻|轻微|初次|主动|及时改正|及时纠正");
    private static final Pattern REFERRED = Pattern.compile("罚款|吊销|拘留|没收|(?:依照|按照)[^，。；：]{1,40}(?:处罚|处理)");
    private static final Pattern CONTESTED = Pattern.compile("不服|复议|听证|申诉|仲裁");
    private static final int CONDITION = 120;
    private static final int LONGEST_SUBJECT = 16;

    @Override
    public String name() {
        return "penalty";
    }

    // rule: sanctions with nothing but 并, 或者, 可以 between them are one consequence
    @Override
    public List<Fact<Tier>> facts(Side side, Side other) {
        var facts = new ArrayList<Fact<Tier>>();
        var tier = new ArrayList<Measure>();
        for (Measure measure : Sanctions.in(side)) {
            if (!tier.isEmpty() && !Sanctions.together(side, tier.get(tier.size() - 1), measure)) {
                facts.add(fact(tier));
                tier.clear();
            }
            tier.add(measure);
        }
        if (!tier.isEmpty()) {
            facts.add(fact(tier));
        }
        return facts;
    }

    private static Fact<Tier> fact(List<Measure> measures) {
        int last = measures.size() - 1;
        return Fact.of(
                "tier",
                new Tier(List.copyOf(measures)),
                measures.get(0).start(),
                measures.get(last).end());
    }

    @Override
    public @Nullable Verdict judge(Pair<Tier> pair) {
        Fact<Tier> old = pair.old();
        Fact<Tier> fresh = pair.fresh();
        if (old == null || fresh == null) {
            return alone(pair);
        }
        Verdict verdict = new TierComparison(pair.reading(), old.value(), fresh.value()).verdict();
        boolean sameSubject =
                subject(pair.reading().old(), old) == subject(pair.reading().fresh(), fresh);
        return verdict == null || sameSubject
                ? verdict
                : new Verdict(verdict.label(), Direction.UNCLEAR, verdict.old(), verdict.fresh());
    }

    // rule: what is imposed on some only (；对农户，处…) is neither more nor less than what is imposed on all
    private static boolean subject(Side side, Fact<Tier> tier) {
        String before = side.substring(side.partStart(tier.start()), tier.start());
        return before.length() <= LONGEST_SUBJECT && before.startsWith("对") && before.endsWith("，");
    }

    // rule: another consequence is heavier, unless it is for lighter cases
    private static @Nullable Verdict alone(Pair<Tier> pair) {
        Fact<Tier> fact = pair.only();
        Side side = pair.side();
        if (side.kept(fact.start(), fact.end()) * 2 > fact.end() - fact.start()) {
            return null;
        }
        // rule: a decision that is contested or heard is none that is made
        String clause = side.substring(side.clauseStart(fact.start()), side.clauseEnd(fact.end() - 1));
        if (CONTESTED.matcher(clause).find()) {
            return null;
        }
        boolean onlyReferred = fact.value().measures().stream().allMatch(measure -> measure.kind() == Kind.REFERENCE);
        if (onlyReferred && !side.alone(fact.start())) {
            return null;
        }
        String condition = side.substring(side.partStart(fact.start()), fact.start());
        boolean stricter = LIGHT.matcher(condition).find() != pair.added();
        // rule: that crimes are prosecuted goes without saying
        if (fact.value().measures().stream().allMatch(measure -> measure.kind() == Kind.PROSECUTION)) {
            return Verdict.of(Label.PENALTY, Direction.NEUTRAL);
        }
        return new Verdict(
                Label.PENALTY,
                referred(pair, fact) ? Direction.UNCLEAR : stricter ? Direction.STRICTER : Direction.LOOSER,
                pair.added() ? Wording.NONE : Wording.OF_FACT,
                pair.added() ? Wording.OF_FACT : Wording.NONE);
    }

    // rule: where another penalty, or that of another law, stands in its place, neither can be weighed
    private static boolean referred(Pair<Tier> pair, Fact<Tier> fact) {
        Side side = pair.side();
        Side other = pair.added() ? pair.reading().old() : pair.reading().fresh();
        int from = side.imageBefore(fact.start()) + 1;
        int to = Math.min(side.imageAfter(fact.end(), other.length()), from + CONDITION);
        return from < to && REFERRED.matcher(other.substring(from, to)).find();
    }
}

package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Circumstances that make a penalty lighter or heavier: 从轻, 减轻, 免除, 不予处罚, 从重. */
final class Leniency implements Rule<Leniency.Scale> {
    /**
     * How a penalty is weighed.
     *
     * @param weight from 0 (none is imposed) to 5 (heavier)
     */
    record Scale(double weight, boolean optional) {}

    private static final String ORDER = "不免减轻 重";
    private static final String WORD = "(?:从轻|减轻|免除|免予|免于|不予|不执行|从重)";
    private static final Pattern SINGLE = Pattern.compile(WORD);
    private static final Pattern WEIGHED = Pattern.compile("(?<may>可以|可)?(?:应当)?(?:依法)?(?<words>" + WORD
            + "(?:(?:、|或者|和|或)" + WORD + ")*)(?:行政|治安管理|刑事|行政拘留|给予|予以){0,2}(?:处罚|处分)(?!决定)");

    private static final Scan WEIGHTS = new Scan("可应依从减免不", WEIGHED);
    private static final double NORMAL = 4;

    @Override
    public String name() {
        return "leniency";
    }

    @Override
    public List<Fact<Scale>> facts(Side side, Side other) {
        var facts = new ArrayList<Fact<Scale>>();
        WEIGHTS.each(side, matcher -> {
            var scale = new Scale(weight(matcher.group("words")), matcher.group("may") != null);
            facts.add(Fact.of("leniency", scale, matcher.start(), matcher.end())
                    .told(side.clauseStart(matcher.start()), matcher.end()));
        });
        return facts;
    }

    private static double weight(String words) {
        double sum = 0;
        int count = 0;
        Matcher word = SINGLE.matcher(words);
        while (word.find()) {
            int light = ORDER.indexOf(words.charAt(word.start()));
            sum += light >= 0 ? light : ORDER.indexOf(words.charAt(word.end() - 1));
            count++;
        }
        return sum / Math.max(1, count);
    }

    // rule: lighter looser; what was a choice and is a must weighs more in its own direction
    @Override
    public @Nullable Verdict judge(Pair<Scale> pair) {
        Fact<Scale> old = pair.old();
        Fact<Scale> fresh = pair.fresh();
        if (old == null || fresh == null) {
            boolean heavier = pair.only().value().weight() > NORMAL;
            boolean spoken = pair.side().kept(pair.only().start(), pair.only().end()) > 2;
            return spoken ? null : verdict(heavier == pair.added());
        }
        double more = fresh.value().weight() - old.value().weight();
        boolean lenient = fresh.value().weight() < NORMAL;
        return verdict(more == 0 ? lenient == fresh.value().optional() : more > 0);
    }

    private static Verdict verdict(boolean stricter) {
        return Verdict.of(Label.PENALTY, stricter ? Direction.STRICTER : Direction.LOOSER);
    }
}

package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From which amount, number or age on a rule holds: 三人以上, 超过百分之五的, 不满十四周岁. */
final class Thresholds implements Rule<Thresholds.Threshold> {
    /** Which side of the number is meant, and whether the number itself is. */
    enum Bound {
        FROM,
        ABOVE,
        UP_TO,
        BELOW,
        EXACTLY,
        RANGE
    }

    record Threshold(double least, double most, String unit, Bound bound) {}

    private static final String UNCOUNTED = "个座所件份次名";
    private static final Pattern FLOOR = Pattern.compile("不得少于|不少于|不得低于|不低于|至少|最低");
    private static final Pattern CEILING = Pattern.compile("不得超过|不超过|不得高于|不高于|最高|为限");

    @Override
    public String name() {
        return "threshold";
    }

    @Override
    public List<Fact<Threshold>> facts(Side side, Side other) {
        var facts = new ArrayList<Fact<Threshold>>();
        String text = side.text();
        for (Extent extent : side.extents()) {
            if (counts(text, extent)) {
                var value = new Threshold(
                        extent.least(),
                        extent.most(),
                        extent.unit(),
                        bound(text.startsWith("为限", extent.end()) ? "不超过" : extent.bounds()));
                String kind = extent.unit().endsWith("岁") ? "age" : "threshold";
                facts.add(new Fact<>(
                        kind,
                        value,
                        extent.start(),
                        extent.end(),
                        side.clauseStart(extent.start()),
                        side.clauseEnd(extent.end())));
            }
        }
        return facts;
    }

    // rule: 一个, 两名 without 以上 or the like are how one speaks, no threshold
    private static boolean counts(String text, Extent extent) {
        boolean limited = text.startsWith("为限", extent.end());
        boolean bare =
                extent.bounds().isEmpty() && !limited && !extent.unit().isEmpty() && UNCOUNTED.contains(extent.unit());
        return !extent.unit().isEmpty() && !bare && TimeSpan.of(1, extent.unit()) == null;
    }

    private static Bound bound(String words) {
        return switch (words) {
            case "range" -> Bound.RANGE;
            case "以上", "达到", "不少于", "不得少于", "不低于", "不得低于", "至少", "最低" -> Bound.FROM;
            case "超过", "高于", "多于", "大于", "以外" -> Bound.ABOVE;
            case "以下", "以内", "之内", "不超过", "不得超过", "不高于", "不得高于", "最高" -> Bound.UP_TO;
            case "不满", "不足", "未满", "低于", "少于", "小于" -> Bound.BELOW;
            default -> words.isEmpty() ? Bound.EXACTLY : words.endsWith("以上") ? Bound.FROM : Bound.RANGE;
        };
    }

    @Override
    public @Nullable Verdict judge(Pair<Threshold> pair) {
        Fact<Threshold> old = pair.old();
        Fact<Threshold> fresh = pair.fresh();
        if (old == null || fresh == null) {
            return alone(pair);
        }
        boolean age = old.kind().equals("age");
        return Verdict.of(age ? Label.SCOPE : Label.AMOUNT, age ? Direction.UNCLEAR : direction(pair, old, fresh));
    }

    // rule: a floor or a ceiling that is new binds; another bound that came
    // into a sentence, or left it, shifts its case
    private static @Nullable Verdict alone(Pair<Threshold> pair) {
        Fact<Threshold> fact = pair.only();
        Side side = pair.side();
        String words = words(side, fact);
        if (side.kept(fact.start(), fact.end()) > 0 || fact.value().bound() == Bound.EXACTLY) {
            return null;
        }
        if (FLOOR.matcher(words).find() || CEILING.matcher(words).find()) {
            return Verdict.of(Label.AMOUNT, pair.added() ? Direction.STRICTER : Direction.LOOSER);
        }
        boolean age = fact.kind().equals("age");
        return side.alone(fact.start()) ? null : Verdict.of(age ? Label.SCOPE : Label.AMOUNT, Direction.UNCLEAR);
    }

    private static String words(Side side, Fact<Threshold> fact) {
        return side.substring(Math.max(0, fact.start() - 2), Math.min(side.length(), fact.end() + 2));
    }

    // rule: a floor that rises binds, a ceiling that rises frees, and so does a case that begins later
    private static Direction direction(Pair<Threshold> pair, Fact<Threshold> old, Fact<Threshold> fresh) {
        int more = Double.compare(size(fresh.value()), size(old.value()));
        Side side = pair.reading().fresh();
        String words = words(side, fresh);
        boolean sameUnit = old.value().unit().equals(fresh.value().unit());
        if (!sameUnit
                || more == 0
                || fresh.value().bound() == Bound.RANGE
                || fresh.value().bound() == Bound.EXACTLY) {
            return Direction.UNCLEAR;
        }
        if (FLOOR.matcher(words).find()) {
            return more > 0 ? Direction.STRICTER : Direction.LOOSER;
        }
        boolean upper = fresh.value().bound() == Bound.UP_TO || fresh.value().bound() == Bound.BELOW;
        boolean condition = side.substring(fresh.wordStart(), fresh.wordEnd()).endsWith("的");
        if (CEILING.matcher(words).find() || (condition && !upper)) {
            return more > 0 ? Direction.LOOSER : Direction.STRICTER;
        }
        return Direction.UNCLEAR;
    }

    /** The number, a little more where the number itself is left out. */
    private static double size(Threshold threshold) {
        double number = threshold.most() == Double.POSITIVE_INFINITY ? threshold.least() : threshold.most();
        return threshold.bound() == Bound.ABOVE
                ? Math.nextUp(number)
                : threshold.bound() == Bound.BELOW ? Math.nextDown(number) : number;
    }
}

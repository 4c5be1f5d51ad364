package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is left out of a rule: 但…除外, 除…外, 不适用, 不受…限制, 免于. */
final class Exceptions implements Rule<String> {
    private static final Pattern EXCEPTION = Pattern.compile("(?:但是?，?|除)?[^，。；：]{0,60}除外"
            + "|[^，。；：]{0,60}另有(?:规定|约定|要求)的?(?:，(?:从其|依照其|按照其|适用其)规定|除外)?"
            + "|除[^，。；：]{1,60}(?:以外|之外|外)(?=[，、])"
            + "|不适用(?!普通)[^，。；：]{0,30}|不受[^，。；：]{1,24}限制|(?:免于|免予|豁免|免缴|免征|免交)[^，。；：的]{2,16}+(?!的)"
            + "|(?:可以不再?|无需|不需要)[^，。；：的]{2,16}+(?!的)");
    /** What comes on top of a rule and takes nothing out of it. */
    private static final Pattern ON_TOP =
            Pattern.compile("^除(?:依照|按照|依据|根据|依法|责令|给予|追究|前款|应当|上述|遵守|符合|具备|提交|上列|本条|执行|适用)");

    private static final Pattern OTHER_LAW = Pattern.compile("另有");
    private static final Pattern ALSO = Pattern.compile("^[，、][^，。；：]{0,12}?(?:还|并|也|同时|再)");

    @Override
    public String name() {
        return "exception";
    }

    @Override
    public List<Fact<String>> facts(Side side, Side other) {
        var facts = new ArrayList<Fact<String>>();
        Matcher matcher = EXCEPTION.matcher(side.text());
        while (matcher.find()) {
            int end = matcher.end();
            String behind = side.substring(end, Math.min(side.length(), end + 14));
            boolean onTop = matcher.group().startsWith("除")
                    && !matcher.group().endsWith("除外")
                    && (ON_TOP.matcher(matcher.group()).find()
                            || ALSO.matcher(behind).find());
            if (!onTop || OTHER_LAW.matcher(matcher.group()).find()) {
                facts.add(Fact.of("exception", plain(matcher.group()), matcher.start(), end));
            }
        }
        return facts;
    }

    private static String plain(String words) {
        return words.replaceAll("但是|但|，|以外|之外|的|等|规定", "");
    }

    // rule: a new or wider exception frees, one that went or is narrower binds; that another law may differ is neutral
    @Override
    public @Nullable Verdict judge(Pair<String> pair) {
        Fact<String> old = pair.old();
        Fact<String> fresh = pair.fresh();
        if (old == null || fresh == null) {
            Fact<String> only = pair.only();
            if (pair.side().kept(only.start(), only.end()) * 2 > only.end() - only.start()) {
                return null;
            }
            if (only.value().startsWith("不受")) {
                return verdict(Direction.UNCLEAR);
            }
            boolean other = OTHER_LAW.matcher(only.value()).find();
            if (other && pair.side().alone(only.start())) {
                return null;
            }
            return verdict(other ? Direction.NEUTRAL : pair.added() ? Direction.LOOSER : Direction.STRICTER);
        }
        if (OTHER_LAW.matcher(old.value()).find()
                || OTHER_LAW.matcher(fresh.value()).find()) {
            return null;
        }
        boolean wider = !pair.reading().old().changed(old.start(), old.end());
        boolean narrower = !pair.reading().fresh().changed(fresh.start(), fresh.end());
        return verdict(wider == narrower ? Direction.UNCLEAR : wider ? Direction.LOOSER : Direction.STRICTER);
    }

    private static Verdict verdict(Direction direction) {
        return Verdict.of(Label.SCOPE, direction);
    }
}

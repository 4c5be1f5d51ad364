package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is left out of a rule: 但…除外, 除…外, 不适用, 不受…限制, 免于. */
final class Exceptions implements Rule<String> {
    // the words that tell an exception; 除外 and 另有 end or follow it, so that it begins with their clause
    private static final Pattern EXCEPTION = Pattern.compile("(?<ends>除外)"
            + "|(?<other>另有(?:规定|约定|要求)的?(?:，(?:从其|依照其|按照其|适用其)规定|除外)?)"
            + "|除(?!外|名|权)[^，。；：]{1,60}?(?:以外|之外|外)(?=[，、])"
            + "|不适用(?!普通)[^，。；：]{0,30}|不受[^，。；：]{1,24}?限制|(?:免于|免予|豁免|免缴|免征|免交)[^，。；：的]{2,16}+(?!的)"
            + "|(?:可以不再?|无需|不需要)[^，。；：的]{2,16}+(?!的)");
    private static final Scan EXCEPTIONS = new Scan("除另不免豁可无", EXCEPTION);
    private static final int LONGEST = 62;

    /** What comes on top of a rule and takes nothing out of it. */
    private static final Pattern ON_TOP =
            Pattern.compile("^除(?:依照|按照|依据|根据|依法|责令|给予|追究|前款|应当|上述|遵守|符合|具备|提交|上列|本条|执行|适用)");

    private static final Pattern ASKS = Pattern.compile("应当|必须|不得|禁止|不准|未经");

    private static final Pattern OTHER_LAW = Pattern.compile("另有");
    private static final Pattern ALSO = Pattern.compile("^[，、][^，。；：]{0,12}?(?:还|并|也|同时|再)");

    @Override
    public String name() {
        return "exception";
    }

    @Override
    public List<Fact<String>> facts(Side side, Side other) {
        var facts = new ArrayList<Fact<String>>();
        EXCEPTIONS.each(side, matcher -> {
            boolean behind = matcher.group("ends") != null || matcher.group("other") != null;
            int start = behind
                    ? Math.max(side.clauseStart(matcher.start()), matcher.start() - LONGEST)
                    : caseOf(side, matcher.start());
            String words = side.substring(start, matcher.end());
            if (!onTop(side, words, matcher.end())) {
                facts.add(Fact.of("exception", plain(words), start, matcher.end()));
            }
        });
        return facts;
    }

    // rule: what a rule does not apply to stands in the clause before: 抢救伤员的，不适用前款规定
    private static int caseOf(Side side, int start) {
        boolean own = start == side.clauseStart(start) && start > side.leafStart(start) + 2;
        boolean conditional =
                own && side.text().startsWith("不适用", start) && side.text().startsWith("的，", start - 2);
        return conditional ? Math.max(side.clauseStart(start - 2), start - LONGEST) : start;
    }

    // rule: 除…外 with 还 or 并 behind it adds to a rule and takes nothing out of it
    private static boolean onTop(Side side, String words, int end) {
        if (!words.startsWith("除")
                || words.endsWith("除外")
                || OTHER_LAW.matcher(words).find()) {
            return false;
        }
        String behind = side.substring(end, Math.min(side.length(), end + 14));
        return ON_TOP.matcher(words).find() || ALSO.matcher(behind).find();
    }

    private static String plain(String words) {
        return words.replaceAll("但是|但|，|以外|之外|的|等|规定", "").replaceAll("^除(?!名|权)有?|除?外$", "");
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
            if (withItsRule(pair, only)) {
                return null;
            }
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

    // rule: an exception that came or went with its rule takes nothing out of what stayed
    private static boolean withItsRule(Pair<String> pair, Fact<String> only) {
        Side side = pair.side();
        String words = side.substring(only.start(), only.end());
        boolean excepts = words.endsWith("外");
        return side.alone(only.start())
                && (excepts
                        || ASKS.matcher(side.substring(side.sentenceStart(only.start()), only.start()))
                                .find()
                        || ASKS.matcher(side.substring(
                                        only.end(), Math.max(only.end(), side.sentenceEnd(only.start()))))
                                .find());
    }

    private static Verdict verdict(Direction direction) {
        return Verdict.of(Label.SCOPE, direction);
    }
}

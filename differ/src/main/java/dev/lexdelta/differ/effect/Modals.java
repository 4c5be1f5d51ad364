package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Duties, prohibitions and permissions by the word that makes them: 应当, 不得, 可以, 鼓励. */
final class Modals implements Rule<Modals.Force> {
    /** 必须 is 应当 and 禁止 is 不得: that is no substance. */
    enum Force {
        ENCOURAGED,
        ALLOWED,
        OWED,
        FORBIDDEN
    }

    private static final Pattern WORD = Pattern.compile(
            "应当|必须|不得(?!不|已|超过|少于|低于|高于|短于|逾|再)|禁止(?!令|性|、限制|或者限制|" + Context.ZONE + ")|严禁|不准|可以|有权|国家鼓励|国家支持|鼓励|提倡");
    private static final Scan WORDS = new Scan("应必不禁严可有国鼓提", WORD);
    /** 相应当事人, 适应当地: no 应当. */
    private static final String NO_WORD_BEFORE = "相适响反供对";

    /** 国家禁止收购的, 违反禁止接触规定的. */
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:违反|国家|明令|法律|法规|规定|依法|被|其他)$");

    /** 处理场所除应当符合前款规定外: an exception, no duty. */
    private static final Pattern EXCEPT = Pattern.compile("(?<![免消解排清拆开废扣])除(?!外)");

    /** 应当承担的责任, 依法应当公开的信息: only tells which; 应当保障劳动者的权利 asks. */
    private static final Pattern MODIFIES =
            Pattern.compile("^(?:依法|及时|共同|主动|如实|立即|一并|首先|事先|予以|给予){0,2}(?![为由在按依对向把将有与从经以])[^，。；：、的]{1,2}的(?!$)");

    private static final String MODIFIER = "modifier";
    private static final Pattern NAMES = Pattern.compile("^(?!.*(?:按照|依照|根据|依据)).*规定$|(?:属于|认为|对依法|属于依法)$");
    private static final Pattern PRESUMED = Pattern.compile("^(?:知道|知悉|知晓|预见)");

    private static final Pattern FREES = Pattern.compile("变更|解除|撤销|取消|免除");

    /** 限制或者禁止进口: a measure, by itself no prohibition. */
    private static final Pattern LIMITS = Pattern.compile("限制(?:或者|、|和|或)$");

    private static final Pattern RELATIVE = Pattern.compile("^[^，。；：]{0,2}的");

    private static final Pattern POWER =
            Pattern.compile("查封|扣押|冻结|检查|约谈|传唤|询问|调取|查阅|复制|强制|扣留|封存|拦截|检疫|调查|处置|责令|征用|隔离|限制|盘问");

    @Override
    public String name() {
        return "duty";
    }

    @Override
    public List<Fact<Force>> facts(Side side, Side other) {
        var facts = new ArrayList<Fact<Force>>();
        WORDS.each(side, matcher -> {
            int start = matcher.start();
            if (isWord(side, start, matcher.end())) {
                String kind = modifies(side, matcher) ? MODIFIER : "modal";
                facts.add(Fact.of(kind, forceOf(matcher.group()), start, matcher.end())
                        .told(side.clauseStart(start), side.clauseEnd(start)));
            }
        });
        return facts;
    }

    // rule: a word inside a quotation or a title is not said; 对应当公开的 names a case
    private static boolean isWord(Side side, int start, int end) {
        String text = side.text();
        boolean part = start > 0 && NO_WORD_BEFORE.indexOf(text.charAt(start - 1)) >= 0 && text.startsWith("应当", start);
        String before = text.substring(side.clauseStart(start), start);
        boolean attribute = text.startsWith("禁止", start)
                && (before.contains("可以")
                        || before.contains("采取")
                        || LIMITS.matcher(before).find()
                        || (ATTRIBUTE.matcher(before).find()
                                && text.substring(end, side.clauseEnd(end)).contains("的")));
        boolean named = before.equals("前款")
                || (start == side.sentenceStart(start)
                        && text.substring(end, side.clauseEnd(end)).contains("的"));
        boolean except = EXCEPT.matcher(before).find()
                && text.substring(end, side.clauseEnd(end)).endsWith("外");
        boolean quoted = open(before, '“', '”') || open(before, '《', '》') || open(before, '「', '」');
        return !part
                && !quoted
                && !attribute
                && !except
                && !(named && text.startsWith("应当", start))
                && !(side.isItem(start) && Context.ofItem(side, start) == Context.PENAL)
                && !(before.endsWith("不") && text.startsWith("可以", start))
                && end <= text.length();
    }

    // rule: what must be done, as a modifier, only tells which is meant; what one should have known is presumed
    private static boolean modifies(Side side, MatchResult word) {
        int start = word.start();
        String before = side.substring(Math.min(start, side.clauseStart(start)), start);
        String behind = side.substring(word.end(), Math.max(word.end(), side.clauseEnd(start)));
        Force force = forceOf(word.group());
        boolean asks = force == Force.OWED || force == Force.FORBIDDEN;
        boolean named = NAMES.matcher(before).find() && behind.contains("的");
        boolean verb = word.group().equals("禁止") || word.group().equals("严禁");
        boolean presumed = force == Force.OWED && PRESUMED.matcher(behind).find();
        return asks && (named || presumed || (!verb && MODIFIES.matcher(behind).find()));
    }

    // rule: where the sentence said 应当 before, saying it again or no more changes nothing
    private static boolean saidBefore(Pair<Force> pair, Fact<Force> fact) {
        Side side = pair.side();
        int rest = fact.wordEnd() - fact.end();
        if (rest <= 0 || side.kept(fact.end(), fact.wordEnd()) * 2 < rest) {
            return false;
        }
        Side other = pair.added() ? pair.reading().old() : pair.reading().fresh();
        int image = side.imageAfter(fact.end(), other.length());
        return other.substring(other.sentenceStart(image), image).contains("应当");
    }

    // rule: what an authority may do to others, where the deed itself came or went
    private static boolean power(Side side, Fact<Force> fact, String clause) {
        Matcher power = POWER.matcher(clause);
        return !clause.endsWith("的")
                && power.find()
                && !FREES.matcher(clause.substring(0, power.start())).find()
                && !RELATIVE.matcher(clause.substring(power.end())).find()
                && side.kept(fact.start() + power.start(), fact.start() + power.end()) == 0;
    }

    private static boolean open(String before, char opens, char closes) {
        return before.lastIndexOf(opens) > before.lastIndexOf(closes);
    }

    private static Force forceOf(String word) {
        return switch (word) {
            case "应当", "必须" -> Force.OWED;
            case "可以", "有权" -> Force.ALLOWED;
            case "不得", "禁止", "严禁", "不准" -> Force.FORBIDDEN;
            default -> Force.ENCOURAGED;
        };
    }

    // rule: 应当 to 可以 or 鼓励 frees and back binds; what is forbidden binds most
    @Override
    public @Nullable Verdict judge(Pair<Force> pair) {
        Fact<Force> old = pair.old();
        Fact<Force> fresh = pair.fresh();
        if (pair.only().kind().equals(MODIFIER)) {
            return null;
        }
        if (old == null || fresh == null) {
            return alone(pair);
        }
        boolean forbidden = old.value() == Force.FORBIDDEN || fresh.value() == Force.FORBIDDEN;
        boolean owedToo = old.value() == Force.OWED || fresh.value() == Force.OWED;
        boolean stricter = fresh.value().compareTo(old.value()) > 0;
        return Verdict.of(
                forbidden ? Label.PROHIBITION : Label.DUTY,
                forbidden && owedToo ? Direction.UNCLEAR : stricter ? Direction.STRICTER : Direction.LOOSER);
    }

    private static @Nullable Verdict alone(Pair<Force> pair) {
        Fact<Force> fact = pair.only();
        Side side = pair.side();
        if (side.kept(fact.start(), fact.end()) * 2 > fact.end() - fact.start()) {
            return null;
        }
        String clause = side.substring(fact.start(), fact.wordEnd());
        Direction direction = pair.added() ? Direction.STRICTER : Direction.LOOSER;
        return switch (fact.value()) {
            case OWED -> clause.endsWith("的") || saidBefore(pair, fact) ? null : Verdict.of(Label.DUTY, direction);
            // rule: what ends with 的 is a case: 需要禁止进口的
            case FORBIDDEN -> clause.endsWith("的") ? null : Verdict.of(Label.PROHIBITION, direction);
            case ALLOWED -> power(side, fact, clause) ? Verdict.of(Label.AUTHORITY, direction) : null;
            case ENCOURAGED -> null;
        };
    }
}

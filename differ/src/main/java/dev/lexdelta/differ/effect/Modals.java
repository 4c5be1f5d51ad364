package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import java.util.ArrayList;
import java.util.List;
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

    private static final Pattern WORD =
            Pattern.compile("应当|必须|不得(?!不|已|超过|少于|低于|高于|短于|逾|再)|禁止(?!令|性|、限制|或者限制)|严禁|不准|可以|有权|国家鼓励|国家支持|鼓励|提倡");
    private static final Scan WORDS = new Scan("应当 必须 不得 禁止 严禁 不准 可以 有权 国家 鼓励 提倡", WORD);
    /** 相应当事人, 适应当地: no 应当. */
    private static final String NO_WORD_BEFORE = "相适响反供对";

    /** 国家禁止收购的, 违反禁止接触规定的. */
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:违反|国家|明令|法律|法规|规定|依法|被|其他)$");

    private static final Pattern POWER =
            Pattern.compile("查封|扣押|冻结|检查|约谈|传唤|询问|调取|查阅|复制|强制|扣留|封存|拦截|检疫|调查|处置|责令|征用|隔离|限制|盘问");

    @Override
    public String name() {
        return "duty";
    }

    @Override
    public List<Fact<Force>> facts(Side side, Side other) {
        var facts = new ArrayList<Fact<Force>>();
        String text = side.text();
        WORDS.each(text, matcher -> {
            int start = matcher.start();
            if (isWord(side, start, matcher.end())) {
                facts.add(Fact.of("modal", forceOf(matcher.group()), start, matcher.end())
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
                        || (ATTRIBUTE.matcher(before).find()
                                && text.substring(end, side.clauseEnd(end)).contains("的")));
        boolean named = before.equals("前款")
                || (start == side.sentenceStart(start)
                        && text.substring(end, side.clauseEnd(end)).contains("的"));
        boolean except = before.startsWith("除")
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
            case FORBIDDEN -> Verdict.of(Label.PROHIBITION, direction);
            case ALLOWED -> power(side, fact, clause) ? Verdict.of(Label.AUTHORITY, direction) : null;
            case ENCOURAGED -> null;
        };
    }
}

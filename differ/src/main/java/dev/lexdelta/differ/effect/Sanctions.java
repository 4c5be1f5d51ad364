package dev.lexdelta.differ.effect;

import dev.lexdelta.differ.effect.Measure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds sanctions in a wording: what a court, an authority or an employer may do to those who broke a rule. */
final class Sanctions {
    /** Sanctions named at their end: the words before say how much. */
    private static final String NAMED_LAST = "罚款|罚金|行政拘留|司法拘留|拘留|拘役|有期徒刑|无期徒刑|管制|死刑|警告|通报批评|训诫";
    /** Sanctions named at their beginning: the words behind say what they take or order. */
    private static final String NAMED_FIRST = "没收(?![的决程]|[^，。；：]{0,8}(?:申请|案件|裁定))[^，。；：并]{2,40}"
            + "|(?:吊销|暂扣|撤销|注销|取消|降低)[^，。；：、并的]{0,18}?(?:许可证?件?|执照|证书|资格证?书?|资质等级|资质证?书?|批准文件|文号|登记证?书?|备案|称号|证)"
            + "|责令(?:(?!的[，；：])[^，。；：并]){2,40}"
            + "|(?:给予|予以)[^，。；：、的]{0,8}处分(?![的前时决种])"
            + "|追究(?:其|有关人员|相关人员|相应)?(?:的)?(?:法律|刑事|行政|民事|相应|相关)?责任"
            + "|承担(?!的)[^，。；：、]{0,6}(?:民事|赔偿|侵权|连带|法律|刑事|违约|补偿)(?:赔偿)?责任"
            + "|(?:依照|按照)[^，。；：轻不]{1,30}?(?:从重)?处罚(?![的决])"
            + "|予以取缔|按日连续处罚"
            + "|(?:记入|计入|纳入)[^，。；：]{0,10}(?:信用|诚信)[^，。；：]{0,6}|列入[^，。；：]{0,16}名单"
            + "|(?:" + Numeral.PATTERN + "年(?:以内|内|之内)|终身)(?:不得|禁止)[^，。；：]{2,30}";

    private static final Pattern NAME = Pattern.compile("(?<last>" + NAMED_LAST + ")|(?<first>" + NAMED_FIRST + ")");
    private static final Scan NAMES = new Scan("罚行司拘有无管死警通训没吊暂撤注取降责给予追承依按记计纳列终" + Numeral.CHARACTERS, NAME);
    private static final Pattern VERB =
            Pattern.compile("(?:(?:可以|应当|可|并|再|各|依法|单|加|科)*(?:处以|处)|(?:可以|应当|可|并|依法)*(?:给予|予以))(?![分罚理置于境所])");
    private static final Pattern JOINED = Pattern.compile("[，、]?(?:或者|以及|可以|依法|同时|并|和|或|及|对其|处)*");
    /** What stands behind the name of a sanction that is only spoken of. */
    private static final String SPOKEN_OF = "的决程收缴数幅票通凭所执审期时书标牌信处制";

    private static final int LONGEST = 48;
    private static final int WIDEST_GAP = 14;

    private Sanctions() {}

    static List<Measure> in(Side side) {
        var found = new ArrayList<Measure>();
        NAMES.each(side, name -> {
            int after = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
            Measure measure = name.group("last") != null
                    ? namedLast(side, name, after)
                    : namedFirst(side, name.start(), name.end());
            if (measure != null && measure.start() >= after && !onTop(side, measure.start())) {
                found.add(measure.alternative(alternative(side, after, measure.start())));
            }
        });
        return found;
    }

    /** Whether {@code next} belongs to the same consequence as the measure before it. */
    static boolean together(Side side, Measure before, Measure next) {
        String gap = gap(side, before.end(), next.start());
        return next.start() - before.end() <= WIDEST_GAP
                && side.leafStart(next.start()) <= before.start()
                && !gap.contains("的")
                && !gap.contains("；")
                && !gap.contains("。")
                && !gap.contains("：");
    }

    // rule: 除依照…给予处分外, 经责令改正, 被吊销 and 不需要追究 impose nothing
    private static boolean onTop(Side side, int start) {
        return side.text().startsWith("除", side.clauseStart(start))
                || (start > 0 && "经被不要".indexOf(side.text().charAt(start - 1)) >= 0);
    }

    private static boolean alternative(Side side, int before, int start) {
        return start - before <= WIDEST_GAP && gap(side, before, start).contains("或");
    }

    private static String gap(Side side, int from, int to) {
        return to - from > WIDEST_GAP ? "" : side.substring(from, to);
    }

    // rule: 处 + how much + 罚款; the second of two needs no 处: 处五日以下拘留或者五百元以下罚款
    private static @Nullable Measure namedLast(Side side, Matcher name, int after) {
        String text = side.text();
        int at = name.start();
        int end = name.end();
        if (end < text.length() && SPOKEN_OF.indexOf(text.charAt(end)) >= 0) {
            return null;
        }
        int from = Math.max(Math.max(after, side.clauseStart(at)), at - LONGEST);
        Matcher verb = VERB.matcher(text).region(from, at);
        int start = -1;
        int words = from;
        while (verb.find()) {
            start = verb.start();
            words = verb.end();
        }
        if (start > 0 && text.charAt(start - 1) == '被') {
            return null;
        }
        Extent extent = extent(text, words, at);
        if (start < 0) {
            start = withoutVerb(text, from, at, after, extent);
            words = start;
        }
        return start < 0
                ? null
                : last(name.group(), extent, base(text, extent, words), optional(side, start, words), start, end);
    }

    private static int withoutVerb(String text, int from, int at, int after, @Nullable Extent extent) {
        int start = extent == null ? at : extent.start();
        Matcher joined = JOINED.matcher(text).region(from, at);
        int behind = joined.lookingAt() ? joined.end() : from;
        boolean follows = after > 0 && from == after;
        return follows && behind <= start ? behind : extent == null || extent.end() != at ? -1 : start;
    }

    private static @Nullable Extent extent(String text, int from, int at) {
        Extent last = null;
        Extent next = Extent.first(text, from, at);
        while (next != null) {
            last = next.unit().isEmpty() ? last : next;
            next = Extent.first(text, next.end(), at);
        }
        return last;
    }

    private static String base(String text, @Nullable Extent extent, int words) {
        return extent == null || extent.start() < words ? "" : text.substring(words, extent.start());
    }

    // rule: 可以 may stand before the authority: 可以由公安机关处警告
    private static boolean optional(Side side, int start, int words) {
        return side.substring(start, words).contains("可")
                || side.substring(side.clauseStart(start), start).contains("可以由");
    }

    private static Measure last(
            String name, @Nullable Extent extent, String base, boolean optional, int start, int end) {
        return new Measure(kindOf(name), extent, base, optional, false, start, end);
    }

    private static Measure namedFirst(Side side, int start, int end) {
        String text = side.text();
        String words = text.substring(start, end);
        Extent extent = extent(text, start, end);
        String base = extent == null
                ? words
                : text.substring(start, extent.start())
                        + text.substring(Math.min(end, extent.end()), end).replaceFirst("^以?内", "");
        int from = opening(text, start);
        return new Measure(kindOf(words), extent, base, optional(side, from, start), false, from, end);
    }

    private static int opening(String text, int start) {
        int from = start;
        boolean longer = true;
        while (longer) {
            longer = false;
            for (String word : List.of("可以", "依法", "应当", "并", "同时", "并处")) {
                if (text.startsWith(word, from - word.length())) {
                    from -= word.length();
                    longer = true;
                }
            }
        }
        return from;
    }

    private static Kind kindOf(String words) {
        return switch (words.substring(0, Math.min(2, words.length()))) {
            case "罚款", "罚金" -> Kind.FINE;
            case "按日" -> Kind.FINE;
            case "行政", "司法", "拘留" -> Kind.DETENTION;
            case "拘役", "有期", "无期", "管制", "死刑" -> Kind.IMPRISONMENT;
            case "警告", "通报", "训诫" -> Kind.WARNING;
            case "没收" -> Kind.CONFISCATION;
            case "吊销", "暂扣", "撤销", "注销", "取消", "降低" -> Kind.REVOCATION;
            case "责令" -> closure(words) ? Kind.CLOSURE : Kind.ORDER;
            case "给予", "予以" -> words.endsWith("取缔") ? Kind.CLOSURE : Kind.DISCIPLINE;
            case "依照", "按照" -> Kind.REFERENCE;
            case "追究" -> Kind.PROSECUTION;
            case "承担" -> Kind.LIABILITY;
            case "记入", "计入", "纳入", "列入" -> Kind.RECORD;
            default -> Kind.BAN;
        };
    }

    private static boolean closure(String words) {
        return words.contains("停产") || words.contains("停业") || words.contains("关闭") || words.contains("停止营业");
    }
}

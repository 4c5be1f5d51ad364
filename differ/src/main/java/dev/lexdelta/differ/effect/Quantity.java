package dev.lexdelta.differ.effect;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit: 五千元, 百分之五, 三十日, 10%.
 *
 * @param unit as written, but 百分之 and ％ are %, 千分之 is ‰, 分之 is a share of one
 */
record Quantity(double value, String unit, int start, int end) {
    // longer units before those they begin with; a month is 个月, as 三月 is March
    private static final String UNITS = "个工作日|工作日|个自然日|自然日|日|天|个小时|小时|分钟|个月|周岁|周年|周|年|岁|万元|元|美元|倍|%|％|‰"
            + "|学时|课时|人次|人|名|户|家|次|吨|公斤|千克|毫克|克|平方米|平方公里|立方米|公里|千米|毫米|厘米|米|亩|公顷|度|分贝|千瓦|件|份|辆|台|艘|头|只|座|所|个";

    private static final Pattern ANY = Pattern.compile(
            "(?<part>百分之|千分之|" + Numeral.PATTERN + "分之)?(?<number>" + Numeral.PATTERN + ")(?<unit>" + UNITS + ")?");

    private static final BitSet FIRSTS = new BitSet();

    static {
        Numeral.CHARACTERS.chars().forEach(FIRSTS::set);
    }

    /** The first quantity that begins in the range; a number without unit has the unit "". */
    static @Nullable Quantity first(String text, int from, int to) {
        Matcher matcher = null;
        for (int at = from; at < to; at++) {
            if (!FIRSTS.get(text.charAt(at))) {
                continue;
            }
            matcher = matcher == null ? ANY.matcher(text) : matcher;
            if (matcher.region(at, to).lookingAt()) {
                if (!ordinal(text, at)) {
                    return of(matcher);
                }
                at = matcher.end() - 1;
            }
        }
        return null;
    }

    private static Quantity of(Matcher matcher) {
        double number = Numeral.value(matcher.group("number"));
        String part = matcher.group("part");
        String unit = matcher.group("unit");
        if (part != null) {
            boolean named = part.startsWith("百分") || part.startsWith("千分");
            double divisor = named ? 1 : Math.max(1, Numeral.value(part.substring(0, part.length() - 2)));
            String share = part.startsWith("百分") ? "%" : part.startsWith("千分") ? "‰" : "分之";
            return new Quantity(number / divisor, share, matcher.start(), matcher.end("number"));
        }
        String plain = unit == null ? "" : unit.equals("％") ? "%" : unit;
        return plain.equals("万元")
                ? new Quantity(number * 1e4, "元", matcher.start(), matcher.end())
                : new Quantity(number, plain, matcher.start(), matcher.end());
    }

    // rule: 第五条 and （三） count nothing
    private static boolean ordinal(String text, int start) {
        return start > 0 && "第（(".indexOf(text.charAt(start - 1)) >= 0;
    }
}

package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From how much to how much: 五千元以上一万元以下, 一年至三年, 十倍以下, 二百元.
 *
 * @param bounds the words that bound it, as 以上 and 超过 are not the same
 */
record Extent(double least, double most, String unit, String bounds, int start, int end) {
    private static final Pattern LINK = Pattern.compile("(?:以上|至|到|-|—|~)(?:不满|不足|不超过)?");
    private static final Pattern TAIL = Pattern.compile("以上|以下|以内|之内|以外|内(?!部|容|设|外)");
    private static final Pattern HEAD =
            Pattern.compile("(?:不得|不)?(?:超过|少于|低于|高于|多于|大于|小于)$|(?:不满|不足|未满|未达到|达到|至少|最高|最低|最长|最短)$");
    private static final Pattern BELOW = Pattern.compile(".*(?:以下|内|不满|不足|未满|不得超过|不超过|不得高于|不高于|最高|最长|小于)$");
    private static final Pattern ABOVE = Pattern.compile("(?:不得|不)(?:少于|低于)|超过|高于|多于|大于|达到|至少|最低|最短");
    private static final int LONGEST_HEAD = 5;

    /** The first extent that begins in the range. */
    static @Nullable Extent first(String text, int from, int to) {
        Quantity low = Quantity.first(text, from, to);
        if (low == null) {
            return null;
        }
        Matcher link = LINK.matcher(text).region(low.end(), to);
        if (link.lookingAt()) {
            Quantity high = Quantity.first(text, link.end(), Math.min(to, link.end() + 1 + LONGEST_HEAD * 4));
            if (high != null && high.start() == link.end() && comparable(low, high)) {
                return range(text, low, high, to);
            }
        }
        return single(text, low, from, to);
    }

    private static boolean comparable(Quantity low, Quantity high) {
        return low.unit().isEmpty() || low.unit().equals(high.unit()) || (duration(low) && duration(high));
    }

    private static boolean duration(Quantity quantity) {
        return TimeSpan.of(quantity.value(), quantity.unit()) != null;
    }

    private static Extent range(String text, Quantity low, Quantity high, int to) {
        Matcher tail = TAIL.matcher(text).region(high.end(), to);
        int end = tail.lookingAt() ? tail.end() : high.end();
        TimeSpan a = TimeSpan.of(low.value(), low.unit().isEmpty() ? high.unit() : low.unit());
        TimeSpan b = TimeSpan.of(high.value(), high.unit());
        boolean mixed = !low.unit().isEmpty() && !low.unit().equals(high.unit()) && a != null && b != null;
        return mixed && a != null && b != null
                ? new Extent(a.least(), b.least(), "小时", "range", low.start(), end)
                : new Extent(low.value(), high.value(), high.unit(), "range", low.start(), end);
    }

    private static Extent single(String text, Quantity only, int from, int to) {
        Matcher tail = TAIL.matcher(text).region(only.end(), to);
        boolean tailed = tail.lookingAt();
        String head = head(text, from, only.start());
        String bounds = head + (tailed ? tail.group() : "");
        int start = only.start() - head.length();
        int end = tailed ? tail.end() : only.end();
        boolean below = BELOW.matcher(bounds).matches() || bounds.equals("低于") || bounds.equals("少于");
        boolean above = bounds.endsWith("以上") || ABOVE.matcher(bounds).matches();
        double least = below ? 0 : only.value();
        double most = above ? Double.POSITIVE_INFINITY : only.value();
        return new Extent(least, most, only.unit(), bounds, start, end);
    }

    private static String head(String text, int from, int start) {
        String before = text.substring(Math.max(from, start - LONGEST_HEAD), start);
        Matcher head = HEAD.matcher(before);
        return head.find() ? before.substring(head.start()) : "";
    }

    /** The number that bounds it: the upper one of a range. */
    double bound() {
        return most == Double.POSITIVE_INFINITY ? least : most;
    }

    boolean same(Extent other) {
        return least == other.least && most == other.most && unit.equals(other.unit);
    }

    /** STRICTER when {@code now} is more at both ends, LOOSER when it is less; null when both are the same. */
    static @Nullable Direction more(Extent old, Extent now) {
        if (old.same(now)) {
            return null;
        }
        TimeSpan a = TimeSpan.of(old.bound(), old.unit());
        TimeSpan b = TimeSpan.of(now.bound(), now.unit());
        if (!old.unit.equals(now.unit)) {
            int order = a == null || b == null ? 0 : a.compare(b);
            return order < 0 ? Direction.STRICTER : order > 0 ? Direction.LOOSER : Direction.UNCLEAR;
        }
        boolean up = now.least >= old.least && now.most >= old.most;
        boolean down = now.least <= old.least && now.most <= old.most;
        return up ? Direction.STRICTER : down ? Direction.LOOSER : Direction.UNCLEAR;
    }
}

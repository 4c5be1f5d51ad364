package dev.lexdelta.ingester.repair.desync;

import dev.lexdelta.ingester.lines.Numerals;
import org.jspecify.annotations.Nullable;

/** Follows the numbers of list items, because 十 and 十二 may look alike once pairs are lost. Of one thread. */
final class Items {
    private static final int LONGEST_NUMBER = 5;
    private static final int FARTHEST = 400;
    private static final double IN_ORDER = 5;

    private int last;

    /** Takes note of the item that the line begins with, if it does. */
    void read(CharSequence line) {
        int at = 0;
        while (at < line.length() && blank(line.charAt(at))) {
            at++;
        }
        int end = at + 1;
        while (end < line.length() && end <= at + LONGEST_NUMBER && Numerals.numeral(line.charAt(end))) {
            end++;
        }
        if (end < line.length() && opens(line.charAt(at)) && closes(line.charAt(end))) {
            int value = Numerals.value(line.subSequence(at + 1, end).toString());
            last = value > 0 ? value : last;
        }
    }

    /** What speaks for a bracket that closes here the number of an item. */
    double forClosing(@Nullable Node number) {
        var digits = new StringBuilder();
        var node = number;
        while (node != null && Numerals.numeral(node.c) && digits.length() < LONGEST_NUMBER) {
            digits.insert(0, node.c);
            node = node.before;
        }
        if (digits.isEmpty() || node == null || !opens(node.c) || !startsLine(node.before)) {
            return 0;
        }
        int value = Numerals.value(digits.toString());
        int before = before(node.before);
        double order = value == before + 1 ? IN_ORDER : value == 1 ? 0 : -IN_ORDER;
        return order + forEnd(node.before, value);
    }

    // rule: before the first item stands ：, between items ；
    private static double forEnd(@Nullable Node start, int value) {
        var node = start;
        while (node != null && blank(node.c)) {
            node = node.before;
        }
        if (node == null || node.c != '\n' || node.before == null) {
            return 0;
        }
        char end = node.before.c;
        boolean usual = value == 1 ? end == '：' : end == '；' || end == '。';
        return usual ? 0 : -IN_ORDER;
    }

    private static boolean startsLine(@Nullable Node node) {
        return node == null || blank(node.c) || node.c == '\n';
    }

    /** The item before: in the same passage when a line break was found there, else as last read. */
    private int before(@Nullable Node start) {
        var reversed = new StringBuilder();
        boolean within = false;
        for (var node = start; node != null && reversed.length() < FARTHEST; node = node.before) {
            within |= node.c == '\n';
            reversed.append(node.c);
        }
        if (!within) {
            return last;
        }
        var items = new Items();
        items.last = last;
        reversed.reverse().toString().lines().forEach(items::read);
        return items.last;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\u3000';
    }

    private static boolean opens(char c) {
        return c == '（' || c == '(';
    }

    private static boolean closes(char c) {
        return c == '）' || c == ')';
    }
}

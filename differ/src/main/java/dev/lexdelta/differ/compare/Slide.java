package dev.lexdelta.differ.compare;

/**
 * Places a pure insertion or removal where it reads best: of "[甲、]乙" and "甲[、乙]" the one that starts and ends with
 * the phrase.
 */
final class Slide {
    private static final int FURTHEST = 40;
    private static final String STRONG = "。；：";
    private static final String WEAK = "，、";
    private static final String OPENERS = "《（“";
    private static final String CLOSERS = "》）”";
    private static final String BOUNDS = "上下内外";
    private static final int WHOLE = 8;

    private Slide() {}

    static Hunk best(String old, String fresh, Hunk hunk, int floor, int ceiling) {
        if ((hunk.oldLength() == 0) == (hunk.freshLength() == 0)) {
            return hunk;
        }
        boolean insertion = hunk.oldLength() == 0;
        String text = insertion ? fresh : old;
        int start = insertion ? hunk.freshStart() : hunk.oldStart();
        int length = hunk.size();
        int left = 0;
        while (left < FURTHEST
                && hunk.oldStart() - left > floor
                && text.charAt(start - left - 1) == text.charAt(start + length - left - 1)) {
            left++;
        }
        int right = 0;
        while (right < FURTHEST
                && hunk.oldEnd() + right < ceiling
                && text.charAt(start + right) == text.charAt(start + length + right)) {
            right++;
        }
        int best = 0;
        for (int by = -left; by <= right; by++) {
            boolean better = score(text, start + by, length) > score(text, start + best, length);
            best = better ? by : best;
        }
        return hunk.shifted(best);
    }

    private static int score(String text, int start, int length) {
        int end = start + length;
        char before = start == 0 ? '。' : text.charAt(start - 1);
        char first = text.charAt(start);
        char last = text.charAt(end - 1);
        char next = end == text.length() ? '。' : text.charAt(end);
        int leading = strength(before) * (strength(last) > 0 ? 2 : 1);
        int trailing = strength(next) * (strength(first) > 0 ? 2 : 1);
        return 2 * Math.max(leading, trailing)
                + (leading >= trailing ? 1 : 0)
                + (leading + trailing == 0 && strength(first) > 0 ? 1 : 0)
                + (CLOSERS.indexOf(last) >= 0 && last == before ? WHOLE : 0)
                - (OPENERS.indexOf(last) >= 0 ? WHOLE : 0)
                - (cutsBound(before, first) || cutsBound(last, next) ? WHOLE : 0);
    }

    // rule: numbers with their units, 以上 and 以下 stay whole: 五日[以上十日]以下
    private static boolean cutsBound(char left, char right) {
        return Amounts.isNumeral(left) || (left == '以' && BOUNDS.indexOf(right) >= 0);
    }

    private static int strength(char c) {
        return STRONG.indexOf(c) >= 0 ? 4 : WEAK.indexOf(c) >= 0 ? 2 : 0;
    }
}

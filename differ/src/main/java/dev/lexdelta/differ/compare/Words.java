package dev.lexdelta.differ.compare;

import java.util.Arrays;

/** Cuts a text into what may change only as a whole: an amount, a number, a run of Latin letters, else a character. */
final class Words {
    final int[] starts;
    final int count;

    private Words(int[] starts, int count) {
        this.starts = starts;
        this.count = count;
    }

    /** Offsets in {@code text}; {@code starts[count]} is its end. */
    static Words of(CharSequence text) {
        int[] starts = new int[text.length() + 1];
        int count = 0;
        for (int i = 0; i < text.length(); i = end(text, i)) {
            starts[count++] = i;
        }
        starts[count] = text.length();
        return new Words(Arrays.copyOf(starts, count + 1), count);
    }

    private static int end(CharSequence text, int start) {
        int amount = Amounts.end(text, start);
        return amount > start ? amount : plainEnd(text, start);
    }

    private static int plainEnd(CharSequence text, int start) {
        int kind = kind(text.charAt(start));
        int end = start + 1;
        while (kind > 0 && end < text.length() && kind(text.charAt(end)) == kind) {
            end++;
        }
        boolean pair = kind == 0
                && end < text.length()
                && Character.isHighSurrogate(text.charAt(start))
                && Character.isLowSurrogate(text.charAt(end));
        return pair ? end + 1 : end;
    }

    private static int kind(char c) {
        if (Amounts.isNumeral(c)) {
            return 1;
        }
        if ((c >= '0' && c <= '9') || c == '.' || c == '%') {
            return 2;
        }
        return c < 128 && Character.isLetter(c) ? 3 : 0;
    }

    int start(int word) {
        return starts[word];
    }
}

package dev.lexdelta.ingester.repair;

import dev.lexdelta.ingester.lines.Chars;

/** Recognises a bracket that holds the pinyin of the character before it. */
public final class Reading {
    private static final String MARKED = "āáǎàēéěèīíǐìńňǹōóǒòūúǔùǖǘǚǜḿ";
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzüɡɑ";
    private static final String TONELESS_AFTER = "的了着著地得个個么麼们們子";
    private static final int LONGEST_SYLLABLE = 6;
    private static final int LONGEST = 40;

    private Reading() {}

    // rule: (pīn), (PĪN), (pin1), (a / b /c); without a tone only after particles or beside a reading that has one
    /** The position behind the closing bracket, or -1 when the bracket at {@code open} holds no reading. */
    public static int end(String text, int open, char before) {
        if (!Chars.han(before)) {
            return -1;
        }
        boolean marked = false;
        int letters = 0;
        int syllables = 1;
        for (int i = open + 1; i < text.length() && i - open <= LONGEST; i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c == ')' || c == '）') {
                return letters > 0 && (marked || (syllables == 1 && TONELESS_AFTER.indexOf(before) >= 0)) ? i + 1 : -1;
            }
            if (c == '/') {
                if (letters == 0) {
                    return -1;
                }
                syllables++;
                letters = 0;
            } else if (MARKED.indexOf(c) >= 0 || PLAIN.indexOf(c) >= 0) {
                marked |= MARKED.indexOf(c) >= 0;
                letters++;
                if (letters > LONGEST_SYLLABLE) {
                    return -1;
                }
            } else if (letters > 1 && tone(text, i)) {
                marked = true;
            } else if (c != ' ') {
                return -1;
            }
        }
        return -1;
    }

    // rule: 1 to 5 that ends a syllable in small letters, unlike CO2 and A4
    private static boolean tone(String text, int at) {
        char c = text.charAt(at);
        boolean ends = at + 1 < text.length() && ")）/ ".indexOf(text.charAt(at + 1)) >= 0;
        return c >= '1'
                && c <= '5'
                && ends
                && PLAIN.indexOf(text.charAt(at - 1)) >= 0
                && PLAIN.indexOf(text.charAt(at - 2)) >= 0;
    }
}

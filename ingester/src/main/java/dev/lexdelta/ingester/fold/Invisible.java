package dev.lexdelta.ingester.fold;

import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.lines.Stage;
import dev.lexdelta.ingester.lines.Tally;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Removes what nobody sees (zero-width and direction marks, controls) and composes accents. */
public final class Invisible implements Stage {
    static final String RULE = "invisible";
    private static final char LOST = '\uFFFD';
    private static final char MARK_OF_LOSS = '〓';

    @Override
    public Sheet apply(Sheet sheet) {
        return sheet.rewrite(RULE, Invisible::remove);
    }

    static String remove(String text, Tally tally) {
        int first = firstInQuestion(text);
        if (first == text.length()) {
            return text;
        }
        var composed = Normalizer.normalize(text, Form.NFC);
        var out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (invisible(c) || lone(composed, i)) {
                tally.add();
            } else {
                out.append(c == LOST ? MARK_OF_LOSS : c);
            }
        }
        return out.toString();
    }

    private static int firstInQuestion(String text) {
        int i = 0;
        while (i < text.length() && plain(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Characters that are seen, and that composing cannot change. */
    private static boolean plain(char c) {
        return (c >= 0x3400 && c <= 0x9FFF)
                || (c >= ' ' && c < 0x7F)
                || (c >= 0x3000 && c <= 0x3020)
                || (c >= 0xFF00 && c <= 0xFFEF)
                || (c >= 0x2010 && c <= 0x2027)
                || (c >= 0xA0 && c < 0x300 && c != 0xAD)
                || c == '\t';
    }

    private static boolean invisible(char c) {
        return (c < ' ' && c != '\t')
                || (c >= 0x7F && c <= 0x9F)
                || c == 0xAD
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFB)
                || c >= 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    private static boolean lone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}

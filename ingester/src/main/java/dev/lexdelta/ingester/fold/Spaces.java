package dev.lexdelta.ingester.fold;

import dev.lexdelta.ingester.lines.Authorities;
import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Markers;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.lines.Stage;
import dev.lexdelta.ingester.lines.Tally;

/**
 * Removes spaces inside Chinese text; the one behind a marker at the start of a line stays, for it tells the marker, and
 * so do those that keep several authorities apart.
 */
public final class Spaces implements Stage {
    static final String RULE = "spaces";

    @Override
    public Sheet apply(Sheet sheet) {
        return sheet.rewrite(RULE, Spaces::squeeze);
    }

    static String squeeze(String text, Tally tally) {
        var plain = text.strip();
        if (!hasSpace(plain)) {
            return plain;
        }
        int body = Markers.endOfLabel(plain);
        var out = new StringBuilder(plain.length());
        squeeze(plain, 0, body, out, tally);
        if (body > 0 && body < plain.length() && space(plain.charAt(body))) {
            out.append(' ');
        }
        squeeze(plain, body, plain.length(), out, tally);
        return out.toString().strip();
    }

    private static boolean hasSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (space(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void squeeze(String text, int from, int to, StringBuilder out, Tally tally) {
        int start = out.length();
        int apart = from == 0 ? Authorities.apart(text) : 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!space(c)) {
                out.append(c);
                continue;
            }
            int end = i;
            while (end < to && space(text.charAt(end))) {
                end++;
            }
            if (out.length() > start && end < to) {
                boolean inside = square(out.charAt(out.length() - 1)) || square(text.charAt(end));
                if (inside && i >= apart) {
                    tally.add();
                } else {
                    out.append(' ');
                }
            }
            i = end - 1;
        }
    }

    private static boolean square(char c) {
        return Chars.han(c) || Chars.wide(c);
    }

    static boolean space(char c) {
        boolean han = c > '\u3000' && c < '\uFE00';
        return !han && (c == '\t' || Character.isSpaceChar(c));
    }
}

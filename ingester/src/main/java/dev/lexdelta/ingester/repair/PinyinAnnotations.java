package dev.lexdelta.ingester.repair;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.lines.Stage;
import dev.lexdelta.ingester.lines.Tally;

/** Takes out the readings that mirror sites insert after characters, 數(shù), only where the document shows the habit. */
public final class PinyinAnnotations implements Stage {
    /** Name of the rule in repairs. */
    public static final String RULE = "pinyin";

    /** So many readings make a habit; fewer may belong to the text. */
    private static final int HABIT = 3;

    @Override
    public Sheet apply(Sheet sheet) {
        var stripped = sheet.rewrite(RULE, PinyinAnnotations::strip);
        int count = stripped.repairs().size() == sheet.repairs().size()
                ? 0
                : stripped.repairs().get(stripped.repairs().size() - 1).count();
        return count >= HABIT ? stripped : sheet;
    }

    /** The text without readings after Chinese characters. */
    static String strip(String text, Tally tally) {
        int open = nextBracket(text, 0);
        if (open < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int from = 0;
        while (open >= 0) {
            out.append(text, from, open);
            int end = out.isEmpty() ? -1 : Reading.end(text, open, out.charAt(out.length() - 1));
            if (end < 0) {
                out.append(text.charAt(open));
                from = open + 1;
            } else {
                tally.add();
                from = end;
            }
            open = nextBracket(text, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int nextBracket(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ((text.charAt(i) == '(' || text.charAt(i) == '（')
                    && ((i > 0 && Chars.han(text.charAt(i - 1))) || (i > 0 && ")）".indexOf(text.charAt(i - 1)) >= 0))) {
                return i;
            }
        }
        return -1;
    }
}

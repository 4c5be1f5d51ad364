package dev.lexdelta.ingester.fold;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.lines.Stage;
import dev.lexdelta.ingester.lines.Tally;

/** Gives punctuation in Chinese text its full square, and digits, letters and % their half. */
public final class Width implements Stage {
    static final String RULE = "width";

    @Override
    public Sheet apply(Sheet sheet) {
        return sheet.rewrite(RULE, Width::fold);
    }

    static String fold(String text, Tally tally) {
        int first = firstInQuestion(text);
        if (first == text.length() || (Chars.countHan(text) == 0 && text.chars().allMatch(c -> c < 0x2E80))) {
            return text;
        }
        var out = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            char folded = Glyphs.inQuestion(c) ? fold(Glyphs.plain(c), text, i, out) : c;
            tally.add(folded == c || c == '\u3000' || c == '\u00A0' ? 0 : 1);
            out.append(folded);
        }
        return out.toString();
    }

    private static int firstInQuestion(String text) {
        int i = 0;
        while (i < text.length() && !Glyphs.inQuestion(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static char fold(char c, String text, int i, StringBuilder before) {
        return switch (c) {
            case ',' -> besideChinese(text, i, before) ? '，' : c;
            case ';' -> besideChinese(text, i, before) ? '；' : c;
            case ':' -> besideChinese(text, i, before) ? '：' : c;
            case '∶' -> Chars.han(previous(before)) ? '：' : c;
            case '!' -> afterChinese(before) ? '！' : c;
            case '?' -> afterChinese(before) ? '？' : c;
            case '.' -> endsSentence(text, i, before) ? '。' : c;
            case '．' -> stop(text, i, before);
            case '·', '•', '‧', '∙', '⋅', '・', '･' -> insideName(text, i, before) ? '·' : c;
            case '―', '─' -> afterChinese(before) ? '—' : c;
            default -> c;
        };
    }

    // rule: a wide point is one after a digit, the dot in a foreign name
    // between Chinese characters, else the end of a sentence
    private static char stop(String text, int i, StringBuilder before) {
        if (!before.isEmpty() && Chars.digit(before.charAt(before.length() - 1))) {
            return '.';
        }
        if (insideName(text, i, before)) {
            return '·';
        }
        return endsSentence(text, i, before) ? '。' : '．';
    }

    private static boolean insideName(String text, int i, StringBuilder before) {
        return Chars.han(previous(before)) && Chars.han(next(text, i));
    }

    private static boolean afterChinese(StringBuilder before) {
        char c = previous(before);
        return Chars.han(c) || Chars.wide(c);
    }

    private static boolean besideChinese(String text, int i, StringBuilder before) {
        char next = next(text, i);
        return afterChinese(before) || Chars.han(next) || Chars.wide(next);
    }

    // rule: a full stop after a Chinese character at the end of the line or before another one ends a sentence
    private static boolean endsSentence(String text, int i, StringBuilder before) {
        char next = next(text, i);
        return afterChinese(before) && (next == 0 || Chars.han(next) || Chars.wide(next));
    }

    private static char previous(StringBuilder before) {
        int at = before.length() - 1;
        while (at >= 0 && before.charAt(at) == ' ') {
            at--;
        }
        return at < 0 ? 0 : before.charAt(at);
    }

    private static char next(String text, int i) {
        int at = i + 1;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u3000')) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }
}

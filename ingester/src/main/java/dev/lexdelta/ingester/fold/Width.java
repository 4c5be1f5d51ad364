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
        if (Chars.countHan(text) == 0 && text.chars().allMatch(c -> c < 0xFF00)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char folded = fold(c, text, i, out);
            tally.add(folded == c || c == '\u3000' ? 0 : 1);
            out.append(folded);
        }
        return out.toString();
    }

    private static char fold(char c, String text, int i, StringBuilder before) {
        if ((c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ') || c == '％') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '(' -> '（';
            case ')' -> '）';
            case '«' -> '《';
            case '»' -> '》';
            case '｡' -> '。';
            case '､' -> '、';
            case '\u3000', '\u00A0' -> ' ';
            case '．' -> !before.isEmpty() && Chars.digit(before.charAt(before.length() - 1)) ? '.' : c;
            case ',' -> besideChinese(text, i, before) ? '，' : c;
            case ';' -> besideChinese(text, i, before) ? '；' : c;
            case ':' -> besideChinese(text, i, before) ? '：' : c;
            case '!' -> afterChinese(before) ? '！' : c;
            case '?' -> afterChinese(before) ? '？' : c;
            case '.' -> endsSentence(text, i, before) ? '。' : c;
            default -> c;
        };
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

package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Line;
import java.util.List;
import java.util.Optional;

/** The number under which a text was issued: 锡人发〔2023〕16号, 第三十一号 */
final class DocumentNumbers {
    private static final int LONGEST = 40;

    private DocumentNumbers() {}

    static Optional<String> of(List<Line> head) {
        return head.stream()
                .filter(Line::worded)
                .map(Line::text)
                .filter(text -> text.length() <= LONGEST && text.endsWith("号"))
                .filter(text -> yearly(text) || order(text))
                .findFirst();
    }

    // rule: 〔2023〕16号 behind the short name of the issuer
    private static boolean yearly(String text) {
        int open = Math.max(text.indexOf('〔'), text.indexOf('['));
        return open > 0
                && open + 5 < text.length()
                && Chars.digit(text.charAt(open + 1))
                && "〕]".indexOf(text.charAt(open + 5)) >= 0;
    }

    // rule: 第12号, 国务院令第227号
    private static boolean order(String text) {
        int at = text.lastIndexOf('第');
        return at >= 0 && Numerals.value(text.substring(at + 1, text.length() - 1)) > 0;
    }
}

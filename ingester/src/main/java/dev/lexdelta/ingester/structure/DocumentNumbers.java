package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Numerals;
import java.util.List;
import java.util.Optional;

/** The number under which a text was issued: 锡人发〔2023〕16号, 国务院令第761号 */
final class DocumentNumbers {
    private static final int LONGEST = 60;
    private static final String ORDER = "令第";

    private DocumentNumbers() {}

    static Optional<String> of(List<Line> head, Events events) {
        for (int i = 0; i < head.size(); i++) {
            var text = head.get(i).text();
            if (head.get(i).worded()
                    && text.length() <= LONGEST
                    && text.endsWith("号")
                    && (yearly(text) || order(text))) {
                return Optional.of(i > 0 ? withOrder(head.get(i - 1).text(), text) : text);
            }
        }
        return inNote(events);
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

    // rule: 第12号 below a line that ends with 令 or 公告 belongs to it
    private static String withOrder(String above, String number) {
        boolean split =
                number.startsWith("第") && above.length() <= LONGEST && (above.endsWith("令") || above.endsWith("公告"));
        return split ? above + number : number;
    }

    // rule: 2011年4月16日国务院令第596号公布
    private static Optional<String> inNote(Events events) {
        return events.all().stream()
                .map(Events.Event::actor)
                .filter(actor -> actor.contains(ORDER) && actor.indexOf('号', actor.indexOf(ORDER)) > 0)
                .map(actor -> actor.substring(0, actor.indexOf('号', actor.indexOf(ORDER)) + 1))
                .filter(number -> number.length() <= LONGEST)
                .findFirst();
    }
}

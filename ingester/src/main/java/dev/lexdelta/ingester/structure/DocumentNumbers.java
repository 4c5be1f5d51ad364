package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Numerals;
import dev.lexdelta.ingester.structure.Event.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The number under which a text was issued: 锡人发〔2023〕16号, 国务院令第761号 */
final class DocumentNumbers {
    private static final int LONGEST = 60;
    private static final List<String> KEYS = List.of("发文字号", "文号", "文件编号", "发布文号", "发文文号", "文件字号");
    private static final List<String> GOVERNMENTS = List.of("政发", "政规", "政办", "政字", "政〔", "府发", "府规", "府办", "府〔");
    private static final List<String> ACTS = List.of("令", "公告");

    private DocumentNumbers() {}

    // rule: the number nearest to the text is that of the act that issued it; a letter that passes it on stands above
    static Optional<String> of(List<Line> above, Events events) {
        for (int i = above.size() - 1; i >= 0; i--) {
            var text = Bracket.inside(above.get(i).text());
            if (above.get(i).worded() && is(text)) {
                return Optional.of(withAct(above, i, text));
            }
        }
        return inNote(events).or(() -> keyed(above));
    }

    /** Whether words are the number of a document and nothing else. */
    static boolean is(String text) {
        return text.length() <= LONGEST && text.endsWith("号") && (yearly(text) || order(text));
    }

    // rule: 甲政发〔2024〕7号, 甲府办〔2024〕7号 is that of a place; 国发 and 国办发 are the state's
    static boolean ofLocalGovernment(@Nullable String number) {
        return number != null && yearly(number) && GOVERNMENTS.stream().anyMatch(word -> number.indexOf(word) > 0);
    }

    static String unbracketed(String text) {
        return text.startsWith("（") && text.endsWith("）") ? text.substring(1, text.length() - 1) : text;
    }

    // rule: 〔2023〕16号 behind the short name of the issuer
    private static boolean yearly(String text) {
        int open = Math.max(text.indexOf('〔'), Math.max(text.indexOf('['), text.indexOf('［')));
        return open > 0
                && open + 5 < text.length()
                && Chars.digit(text.charAt(open + 1))
                && "〕]］".indexOf(text.charAt(open + 5)) >= 0;
    }

    // rule: 第12号, 国务院令第227号
    private static boolean order(String text) {
        int at = text.lastIndexOf('第');
        return at >= 0 && Numerals.value(text.substring(at + 1, text.length() - 1)) > 0;
    }

    // rule: 第12号, 2024年第5号 or 〔十八届〕第12号 below a line that ends with 令 or 公告 belongs to it, and 公告 alone to
    // the line above
    private static String withAct(List<Line> above, int at, String number) {
        var act = at > 0 ? above.get(at - 1).text() : "";
        boolean split = ("第〔[".indexOf(number.charAt(0)) >= 0 || Chars.digit(number.charAt(0)))
                && act.length() <= LONGEST
                && ACTS.stream().anyMatch(act::endsWith);
        if (!split) {
            return number;
        }
        var organ = at > 1 && ACTS.contains(act) ? above.get(at - 2).text() : "";
        return (Organs.isName(organ) ? organ : "") + act + number;
    }

    // rule: 2011年4月16日国务院令第596号公布; of several the last, for it issued the text anew
    private static Optional<String> inNote(Events events) {
        return events.all().stream()
                .filter(event -> event.is(Role.PROMULGATED))
                .map(Event::actor)
                .filter(actor -> Organs.order(actor) > 0 || actor.contains("公告第"))
                .filter(actor -> actor.lastIndexOf('号') > 0)
                .map(actor -> actor.substring(0, actor.lastIndexOf('号') + 1).strip())
                .filter(number -> number.length() <= LONGEST)
                .reduce((first, last) -> last);
    }

    // rule: 发文字号：某政发〔2024〕3号, as a line or as a row of a table of keys
    private static Optional<String> keyed(List<Line> above) {
        return above.stream()
                .map(line -> line.cells().size() >= 2
                        ? line.cells().get(0) + "：" + line.cells().get(1).strip()
                        : line.text())
                .filter(text -> text.length() <= LONGEST + 6 && text.indexOf('：') > 0)
                .filter(text -> KEYS.contains(text.substring(0, text.indexOf('：'))))
                .map(text -> text.substring(text.indexOf('：') + 1))
                .filter(DocumentNumbers::is)
                .findFirst();
    }
}

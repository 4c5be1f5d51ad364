package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Chars;
import java.util.List;

/** Tells running text from names, signatures and page furniture by its end. */
final class Sentences {
    private static final int LONGEST_SUBJECT = 30;
    private static final List<String> EFFECTS = List.of("起施行", "起实施", "起执行", "起生效", "日施行", "日实施");

    private Sentences() {}

    // rule: a sentence ends with 。；： or with the quotation mark or bracket behind them
    static boolean ends(String text) {
        int last = text.length() - 1;
        while (last > 0 && "”’）".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && "。；：".indexOf(text.charAt(last)) >= 0 && Chars.countHan(text) > 0;
    }

    // rule: 本条例自2024年1月1日起施行 is one without its full stop too
    static boolean tellsEffect(String text) {
        int from = text.indexOf('自');
        return from > 0 && from <= LONGEST_SUBJECT && EFFECTS.stream().anyMatch(text::endsWith);
    }
}

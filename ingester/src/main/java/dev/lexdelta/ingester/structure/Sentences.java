package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Chars;

/** Tells running text from names, signatures and page furniture by its end. */
final class Sentences {
    private Sentences() {}

    // rule: a sentence ends with 。；： or with the quotation mark or bracket behind them
    static boolean ends(String text) {
        int last = text.length() - 1;
        while (last > 0 && "”’）".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && "。；：".indexOf(text.charAt(last)) >= 0 && Chars.countHan(text) > 0;
    }
}

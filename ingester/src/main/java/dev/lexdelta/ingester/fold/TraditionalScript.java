package dev.lexdelta.ingester.fold;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.lines.Stage;
import dev.lexdelta.ingester.lines.Tally;

/**
 * Folds traditional and variant characters to simplified ones in documents that are traditional, and the words of Taiwan
 * where a converter put them; in others only characters that slipped in.
 */
public final class TraditionalScript implements Stage {
    static final String RULE = "traditional";

    /** A document is traditional when at least one Chinese character in this many has another simplified form. */
    private static final int ONE_IN = 50;

    private final ScriptTable table = ScriptTable.INSTANCE;
    private final TaiwanPhrases phrases = new TaiwanPhrases(Weights.INSTANCE);

    @Override
    public Sheet apply(Sheet sheet) {
        long han = 0;
        long foreign = 0;
        for (Line line : sheet.lines()) {
            var text = line.text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Chars.han(c)) {
                    han++;
                    foreign += table.simplified(c) == c ? 0 : 1;
                }
            }
        }
        if (foreign == 0) {
            return sheet;
        }
        return foreign * ONE_IN >= han
                ? phrases.fold(sheet, sheet.rewrite(RULE, this::simplify))
                : StrayCharacters.fold(sheet);
    }

    String simplify(String text, Tally tally) {
        StringBuilder out = null;
        int at = 0;
        while (at < text.length()) {
            var phrase = table.phraseAt(text, at);
            char c = text.charAt(at);
            char simple = table.simplified(c);
            if (out == null && (phrase != null || simple != c)) {
                out = new StringBuilder(text.length()).append(text, 0, at);
            }
            if (phrase != null && out != null) {
                out.append(phrase.value());
                tally.add(phrase.word().equals(phrase.value()) ? 0 : 1);
                at += phrase.word().length();
            } else {
                if (out != null) {
                    out.append(simple);
                }
                tally.add(simple == c ? 0 : 1);
                at++;
            }
        }
        return out == null ? text : out.toString();
    }
}

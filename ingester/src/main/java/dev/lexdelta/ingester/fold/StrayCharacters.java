package dev.lexdelta.ingester.fold;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.lines.Tally;
import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Folds traditional characters that slipped into a simplified document: those that simplified script does not have, in a word
 * that the document itself also writes simplified. Names and quotations keep theirs.
 */
final class StrayCharacters {
    private static final BitSet OF_SIMPLIFIED_SCRIPT = simplifiedScript();

    private final ScriptTable table = ScriptTable.INSTANCE;
    private final Set<String> words = new HashSet<>();

    /** The same sheet when nothing slipped in. */
    static Sheet fold(Sheet sheet) {
        var strays = new StrayCharacters(sheet);
        var folded = strays.words.isEmpty() ? sheet : sheet.rewrite(TraditionalScript.RULE, strays::simplify);
        return folded.repairs().size() == sheet.repairs().size() ? sheet : folded;
    }

    private StrayCharacters(Sheet sheet) {
        var wanted = new BitSet();
        sheet.lines().stream().map(Line::text).forEach(text -> strays(text, wanted));
        if (!wanted.isEmpty()) {
            sheet.lines().stream().map(Line::text).forEach(text -> words(text, wanted));
        }
    }

    private String simplify(String text, Tally tally) {
        var out = new StringBuilder(text);
        int quoted = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted = Math.max(0, quoted + depth(c));
            if (quoted == 0 && stray(c) && known(text, i)) {
                out.setCharAt(i, table.simplified(c));
                tally.add();
            }
        }
        return out.toString();
    }

    // rule: “ ” and 《 》 hold what somebody else wrote
    private static int depth(char c) {
        return "“《".indexOf(c) >= 0 ? 1 : "”》".indexOf(c) >= 0 ? -1 : 0;
    }

    // rule: the document has the word of two characters, with the one before or the one behind, in simplified form
    private boolean known(String text, int at) {
        char simple = table.simplified(text.charAt(at));
        return (at > 0 && words.contains("" + table.simplified(text.charAt(at - 1)) + simple))
                || (at + 1 < text.length() && words.contains("" + simple + table.simplified(text.charAt(at + 1))));
    }

    private boolean stray(char c) {
        return Chars.han(c) && table.simplified(c) != c && !OF_SIMPLIFIED_SCRIPT.get(c);
    }

    private void strays(String text, BitSet wanted) {
        for (int i = 0; i < text.length(); i++) {
            if (stray(text.charAt(i))) {
                wanted.set(table.simplified(text.charAt(i)));
            }
        }
    }

    private void words(String text, BitSet wanted) {
        for (int i = 0; i + 1 < text.length(); i++) {
            boolean either = wanted.get(text.charAt(i)) || wanted.get(text.charAt(i + 1));
            if (either && Chars.han(text.charAt(i)) && Chars.han(text.charAt(i + 1))) {
                words.add(text.substring(i, i + 2));
            }
        }
    }

    private static BitSet simplifiedScript() {
        var encoder = Charset.forName("GB2312").newEncoder();
        var script = new BitSet();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            script.set(c, encoder.canEncode((char) c));
        }
        return script;
    }
}

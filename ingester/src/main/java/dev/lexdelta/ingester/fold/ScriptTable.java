package dev.lexdelta.ingester.fold;

import org.jspecify.annotations.Nullable;

/** Traditional characters and phrases with their simplified forms: the tables of opencc4j and exceptions of our own. */
final class ScriptTable {
    static final ScriptTable INSTANCE = new ScriptTable();

    private final char[] simplified = new char[Character.MAX_VALUE + 1];
    private final Lexicon<String> phrases = new Lexicon<>();

    private ScriptTable() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            simplified[c] = (char) c;
        }
        Tables.opencc("TSCharacters.txt", this::add);
        Tables.opencc("TSPhrases.txt", this::add);
        Tables.own("script-exceptions.txt", this::add);
    }

    // rule: a form is as long as what it stands for, so that a place in the folded text is one in the text as found
    private void add(String from, String to) {
        if (from.length() != to.length()) {
            return;
        }
        if (from.length() == 1) {
            simplified[from.charAt(0)] = to.charAt(0);
        } else {
            phrases.put(from, to);
        }
    }

    char simplified(char c) {
        return simplified[c];
    }

    /** The longest phrase that stands at this place, or null. */
    Lexicon.@Nullable Entry<String> phraseAt(String text, int at) {
        return phrases.longestAt(text, at);
    }

    String simplify(String text) {
        var out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            var phrase = phraseAt(text, at);
            if (phrase == null) {
                out.append(simplified[text.charAt(at)]);
                at++;
            } else {
                out.append(phrase.value());
                at += phrase.word().length();
            }
        }
        return out.toString();
    }
}

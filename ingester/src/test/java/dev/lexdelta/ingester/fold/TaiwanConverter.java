package dev.lexdelta.ingester.fold;

import java.util.HashMap;
import java.util.Map;

/**
 * Writes simplified text with the characters and the words of Taiwan as opencc's s2twp does, by the same tables: what the
 * fold has to undo.
 */
final class TaiwanConverter {
    private final Lexicon<String> words = new Lexicon<>();
    private final Lexicon<String> phrases = new Lexicon<>();
    private final Map<Integer, String> characters = new HashMap<>();
    private final Map<Integer, String> variants = new HashMap<>();

    TaiwanConverter() {
        Tables.opencc("TWPhrases.txt", words::put);
        Tables.opencc("STPhrases.txt", phrases::put);
        Tables.opencc("STCharacters.txt", (from, to) -> characters.put(from.codePointAt(0), to));
        Tables.opencc("TWVariants.txt", (from, to) -> variant(from, to));
    }

    private void variant(String simplified, String variant) {
        if (simplified.codePointCount(0, simplified.length()) == 1) {
            variants.put(simplified.codePointAt(0), variant);
        } else {
            phrases.put(simplified, variant);
        }
    }

    String convert(String text) {
        var out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            var word = words.longestAt(text, at);
            var known = word == null ? phrases.longestAt(text, at) : word;
            if (known != null) {
                out.append(known.value());
                at += known.word().length();
            } else {
                int c = text.codePointAt(at);
                var usual = Character.toString(c);
                out.append(variants.getOrDefault(c, characters.getOrDefault(c, usual)));
                at += Character.charCount(c);
            }
        }
        return out.toString();
    }
}

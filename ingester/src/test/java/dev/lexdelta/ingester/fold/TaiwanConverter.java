package dev.lexdelta.ingester.fold;

import java.util.HashMap;
import java.util.Map;

/**
 * Writes simplified text with the characters and the words of Taiwan as opencc's s2twp does, by the same tables and in the
 * same order: what the fold has to undo.
 */
final class TaiwanConverter {
    private static final Lexicon<String> NONE = new Lexicon<>();

    private final Lexicon<String> phrases = new Lexicon<>();
    private final Lexicon<String> words = new Lexicon<>();
    private final Map<Integer, String> characters = new HashMap<>();
    private final Map<Integer, String> variants = new HashMap<>();

    TaiwanConverter() {
        Tables.opencc("STPhrases.txt", phrases::put);
        Tables.opencc("STCharacters.txt", (from, to) -> characters.put(from.codePointAt(0), to));
        Tables.opencc("TWPhrases.txt", (from, to) -> words.put(converted(from, phrases, characters), to));
        Tables.opencc("TWVariants.txt", this::variant);
    }

    // rule: the table gives a variant for the simplified character, the order of steps wants it for the traditional one
    private void variant(String simplified, String variant) {
        int c = simplified.codePointAt(0);
        var usual = characters.getOrDefault(c, simplified);
        boolean other = !usual.equals(simplified) || simplified.equals("着");
        if (other && simplified.length() == Character.charCount(c)) {
            variants.put(usual.codePointAt(0), variant);
        }
    }

    String convert(String text) {
        var traditional = converted(text, phrases, characters);
        return converted(converted(traditional, words, Map.of()), NONE, variants);
    }

    static String converted(String text, Lexicon<String> phrases) {
        return converted(text, phrases, Map.of());
    }

    private static String converted(String text, Lexicon<String> phrases, Map<Integer, String> characters) {
        var out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            var phrase = phrases.longestAt(text, at);
            if (phrase == null) {
                int c = text.codePointAt(at);
                out.append(characters.getOrDefault(c, Character.toString(c)));
                at += Character.charCount(c);
            } else {
                out.append(phrase.value());
                at += phrase.word().length();
            }
        }
        return out.toString();
    }
}

package dev.lexdelta.ingester.fold;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Taiwan terms, in simplified characters, with the mainland words that each may stand for; and the mainland words that a
 * converter with these terms would not have left. Immutable once made.
 */
final class Glossary {
    /** Everything that a converter by opencc's phrase tables writes, and our own terms. */
    static final Glossary CONVERTED = converted();

    /** Only our own terms: for pages on which a few terms are Taiwanese and all others mainland ones. */
    static final Glossary COMMON = common();

    private final String name;
    private final Lexicon<List<String>> terms = new Lexicon<>();
    private final Lexicon<Boolean> mainland = new Lexicon<>();

    private Glossary(String name, Map<String, String> opencc, Map<String, List<String>> own) {
        this.name = name;
        var readings = new TreeMap<String, Set<String>>();
        opencc.forEach((word, term) -> {
            mainland.put(word, !word.equals(term));
            readings.computeIfAbsent(term, key -> new LinkedHashSet<>()).add(word);
        });
        readings.forEach((term, words) -> {
            // rule: a word that the converter leaves alone may have stood in the text as it stands now
            if (opencc.getOrDefault(term, term).equals(term)) {
                words.add(term);
            }
            terms.put(term, List.copyOf(words));
        });
        own.forEach((term, words) -> {
            terms.put(term, words);
            words.stream().filter(word -> !own.containsKey(word)).forEach(word -> mainland.put(word, true));
        });
    }

    /** The longest term that stands at this place, with the words it may stand for; or null. */
    Lexicon.@Nullable Entry<List<String>> termAt(String text, int at) {
        return terms.longestAt(text, at);
    }

    /** The longest mainland word that stands at this place and whether a converter would have replaced it; or null. */
    Lexicon.@Nullable Entry<Boolean> mainlandAt(String text, int at) {
        return mainland.longestAt(text, at);
    }

    /** Tells this glossary from others. */
    String name() {
        return name;
    }

    private static Glossary converted() {
        var opencc = new TreeMap<String, String>();
        Tables.opencc("TWPhrases.txt", (word, term) -> opencc.put(word, ScriptTable.INSTANCE.simplify(term)));
        return new Glossary("converted", opencc, own("converted-terms.txt"));
    }

    private static Glossary common() {
        return new Glossary("common", Map.of(), own("common-terms.txt"));
    }

    private static Map<String, List<String>> own(String table) {
        var own = new TreeMap<String, List<String>>();
        Tables.own(
                table,
                (term, words) ->
                        own.put(term, Pattern.compile(" ").splitAsStream(words).toList()));
        return own;
    }
}

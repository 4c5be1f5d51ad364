package dev.lexdelta.ingester.fold;

import dev.lexdelta.ingester.lines.Tally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Places at which mainland law has a word that a converter writes like another, each with what stands around it. */
final class Examples {
    /**
     * A place.
     *
     * @param source the law's name, or empty for a set phrase
     */
    record Place(String source, String word, long[] around) {
        boolean phrase() {
            return source.isEmpty();
        }
    }

    private static final TraditionalScript SCRIPT = new TraditionalScript();

    private final Glossary glossary;
    private final UnaryOperator<String> converter;
    private final Weights usual;
    private final Set<List<String>> seen = new HashSet<>();

    /** By term, in order. */
    final Map<String, List<Place>> places = new TreeMap<>();

    private Examples(Glossary glossary, UnaryOperator<String> converter, Weights usual) {
        this.glossary = glossary;
        this.converter = converter;
        this.usual = usual;
    }

    static Examples of(Glossary glossary, Weights usual, List<Law> laws) {
        var examples = new Examples(glossary, converter(glossary), usual);
        laws.forEach(examples::add);
        Tables.own("set-phrases.txt", examples::addPhrases);
        return examples;
    }

    // rule: a page with our own terms only keeps all other words
    static UnaryOperator<String> converter(Glossary glossary) {
        if (glossary == Glossary.CONVERTED) {
            var converter = new TaiwanConverter();
            return text -> Quotes.fold(SCRIPT.simplify(converter.convert(text), new Tally()), new Tally());
        }
        var words = new Lexicon<String>();
        Tables.own("common-terms.txt", (term, readings) -> {
            for (var word : readings.split(" ")) {
                words.put(word, readings.contains(" ") ? term : word);
            }
        });
        return text -> TaiwanConverter.converted(text, words);
    }

    private void add(Law law) {
        var read = new TaiwanReading(
                glossary, usual, law.lines().stream().map(converter).toList());
        for (int i = 0; i < law.lines().size(); i++) {
            var truth = words(law.lines().get(i), converter.apply(law.lines().get(i)), read.sites(i));
            var around = read.around(i);
            for (int k = 0; k < truth.size(); k++) {
                var site = read.sites(i).get(k);
                var near = around.get(k);
                if (seen.add(List.of(law.name(), site.term(), truth.get(k), near.before(), near.behind()))) {
                    add(site, new Place(law.name(), truth.get(k), near.keys()));
                }
            }
        }
    }

    private void addPhrases(String word, String phrases) {
        for (var phrase : phrases.split(" ")) {
            var read = new TaiwanReading(glossary, usual, List.of(converter.apply(phrase)));
            var truth = words(phrase, converter.apply(phrase), read.sites(0));
            for (int k = 0; k < truth.size(); k++) {
                if (truth.get(k).equals(word) && seen.add(List.of(word, phrase))) {
                    add(
                            read.sites(0).get(k),
                            new Place("", word, read.around(0).get(k).keysWithin()));
                }
            }
        }
    }

    private void add(Site site, Place place) {
        if (site.words().size() > 1) {
            places.computeIfAbsent(site.term(), term -> new ArrayList<>()).add(place);
        }
    }

    /** The word of each site as the law has it; fewer where the line cannot be followed to its end. */
    static List<String> words(String law, String converted, List<Site> sites) {
        var words = new ArrayList<String>();
        int from = 0;
        int at = 0;
        for (int i = 0; i < sites.size(); i++) {
            var site = sites.get(i);
            var gap = converted.substring(from, site.from());
            if (!law.startsWith(gap, at)) {
                return words;
            }
            at += gap.length();
            from = site.to();
            int end = i + 1 < sites.size() ? sites.get(i + 1).from() : converted.length();
            var word = word(law, at, site.words(), converted.substring(from, end));
            if (word.isEmpty()) {
                return words;
            }
            words.add(word);
            at += word.length();
        }
        return words;
    }

    private static String word(String law, int at, List<String> words, String behind) {
        var longest = "";
        for (var word : words) {
            boolean here = law.startsWith(word, at) && law.startsWith(behind, at + word.length());
            longest = here && word.length() > longest.length() ? word : longest;
        }
        return longest;
    }
}

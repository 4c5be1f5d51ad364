package dev.lexdelta.ingester.fold;

import dev.lexdelta.ingester.fold.Examples.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Makes {@code weights.txt}: in how many places mainland law has each word of an ambiguous term, and how much what stands
 * around the term speaks for it. Run its {@code main} with the folders of mainland law and the file to write.
 */
final class WeightsTrainer {
    /** What is said more weakly than this is left out. */
    private static final double SILENT = 0.05;

    private final List<String[]> rows = new ArrayList<>();

    private WeightsTrainer() {}

    /** Rows of the table, learnt from these laws: a term with its glossary, and a word with what is known of it. */
    static List<String[]> rows(List<Law> laws) {
        var trainer = new WeightsTrainer();
        for (var glossary : List.of(Glossary.CONVERTED, Glossary.COMMON)) {
            var counted = new WeightsTrainer();
            var first = Examples.of(glossary, new Weights(none -> {}), laws);
            first.places.forEach((term, places) -> counted.count(glossary.name() + term, places));
            var examples = Examples.of(glossary, weights(counted.rows), laws);
            examples.places.forEach((term, places) -> trainer.learn(glossary.name() + term, places));
        }
        return trainer.rows;
    }

    static Weights weights(List<String[]> rows) {
        return new Weights((BiConsumer<String, String> to) -> rows.forEach(row -> to.accept(row[0], row[1])));
    }

    private void count(String term, List<Place> places) {
        counts(places).forEach((word, count) -> rows.add(new String[] {term, word + " " + count}));
    }

    /**
     * In how many places law has each word; none for one that only set phrases have,
     * where law has another. */
    private static Map<String, Integer> counts(List<Place> places) {
        boolean law = places.stream().anyMatch(place -> !place.phrase());
        var counts = new TreeMap<String, Integer>();
        places.forEach(place -> counts.merge(place.word(), law && place.phrase() ? 0 : 1, Integer::sum));
        return counts;
    }

    private void learn(String term, List<Place> places) {
        var words = List.copyOf(counts(places).keySet());
        if (words.size() < 2) {
            count(term, places);
            return;
        }
        var keys = keys(places);
        var scales = new double[keys.length];
        for (int i = 0; i < keys.length; i++) {
            scales[i] = scale(keys[i]);
        }
        var weights = new LogLinear(examples(places, words, keys), scales, words.size()).fitted();
        for (int word = 0; word < words.size(); word++) {
            var row = new StringBuilder(words.get(word));
            row.append(' ').append(counts(places).get(words.get(word)));
            row.append(' ').append(Math.round(Weights.ONE * weights[keys.length * words.size() + word]));
            for (int i = 0; i < keys.length; i++) {
                double weight = scales[i] * weights[i * words.size() + word];
                if (Math.abs(weight) >= SILENT) {
                    row.append(' ').append(Surroundings.spelled(keys[i]));
                    row.append("%+d".formatted(Math.round(Weights.ONE * weight)));
                }
            }
            rows.add(new String[] {term, row.toString()});
        }
    }

    // rule: one law may have anything around a word; what counts stands there in two laws, or in a set phrase
    private static long[] keys(List<Place> places) {
        var sources = new HashMap<Long, Set<String>>();
        for (var place : places) {
            for (long key : place.around()) {
                var known = sources.computeIfAbsent(key, one -> new HashSet<>());
                known.add(place.source());
                if (place.phrase()) {
                    known.add("phrase");
                }
            }
        }
        var keys = new TreeSet<Long>();
        sources.forEach((key, known) -> {
            if (known.size() > 1) {
                keys.add(key);
            }
        });
        return keys.stream().mapToLong(Long::longValue).toArray();
    }

    // rule: what stands right beside the word may say much, what is further away less, and the law's name least
    private static double scale(long key) {
        return switch (Surroundings.spelled(key).charAt(0)) {
            case '~' -> 0.6;
            case '*' -> 0.25;
            default -> 1;
        };
    }

    // rule: a law with many places counts for less than as many laws with one, and a set phrase as much as a place
    private static List<LogLinear.Example> examples(List<Place> places, List<String> words, long[] keys) {
        var perLaw = new HashMap<String, Integer>();
        places.forEach(place -> perLaw.merge(place.source(), 1, Integer::sum));
        double all = 0;
        int laws = 0;
        for (var place : places) {
            all += place.phrase() ? 0 : share(place, perLaw);
            laws += place.phrase() ? 0 : 1;
        }
        var examples = new ArrayList<LogLinear.Example>();
        for (var place : places) {
            var features = Arrays.stream(place.around())
                    .mapToInt(key -> Arrays.binarySearch(keys, key))
                    .filter(feature -> feature >= 0)
                    .toArray();
            double counts = place.phrase() ? 1 : share(place, perLaw) * laws / all;
            examples.add(new LogLinear.Example(features, words.indexOf(place.word()), counts));
        }
        return examples;
    }

    private static double share(Place place, Map<String, Integer> perLaw) {
        return Math.pow(perLaw.getOrDefault(place.source(), 1), -0.3);
    }

    public static void main(String... arguments) throws IOException {
        int last = arguments.length - 1;
        var folders = Stream.of(arguments).limit(last).map(Path::of).toList();
        var laws = Law.all(folders).stream().filter(law -> !law.keptApart()).toList();
        var table = new StringBuilder("""
                # Words that a converter writes alike: glossary and term, the word, in how many places mainland law has it, what speaks
                # for it everywhere, and what each thing around the term says for it, in hundredths. Made by WeightsTrainer.
                """);
        rows(laws).forEach(row -> table.append(String.join("\t", row)).append('\n'));
        Files.writeString(Path.of(arguments[last]), table);
    }
}

package dev.lexdelta.ingester.fold;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * How often mainland law has each word that an ambiguous term may stand for, and how much what stands around the term speaks
 * for it: made by {@code WeightsTrainer} in the test sources. Immutable.
 */
final class Weights {
    private static final Pattern SPACE = Pattern.compile(" ");

    static final Weights INSTANCE = new Weights(row -> Tables.own("weights.txt", row));

    /** A weight of one in the table: logarithms are kept as whole hundredths. */
    static final double ONE = 100;

    /**
     * A word that a term may stand for.
     *
     * @param places in how many places mainland law has it
     * @param told whether the place can tell it from others
     * @param bias what speaks for it everywhere
     * @param keys what may stand around it, in order; see {@link Surroundings}
     * @param weights how much each speaks for it
     */
    @SuppressWarnings("ArrayRecordComponent") // words are never compared with one another
    record Word(int places, boolean told, int bias, long[] keys, int[] weights) {
        static final Word UNKNOWN = new Word(0, false, 0, new long[0], new int[0]);

        /** The logarithm of how much this speaks for the word. */
        double of(long[] around) {
            int sum = bias;
            for (long key : around) {
                int at = Arrays.binarySearch(keys, key);
                sum += at < 0 ? 0 : weights[at];
            }
            return sum / ONE;
        }
    }

    private final Map<String, Map<String, Word>> terms = new HashMap<>();

    Weights(Consumer<BiConsumer<String, String>> rows) {
        rows.accept((term, cells) -> {
            int space = cells.indexOf(' ');
            var word = space < 0 ? cells : cells.substring(0, space);
            terms.computeIfAbsent(term, key -> new HashMap<>())
                    .put(word, read(space < 0 ? "" : cells.substring(space + 1)));
        });
    }

    /** Of each word that this term of a glossary may stand for, what is known. */
    List<Word> of(String glossary, String term, List<String> words) {
        var known = terms.getOrDefault(glossary + term, Map.of());
        return words.stream()
                .map(word -> known.getOrDefault(word, Word.UNKNOWN))
                .toList();
    }

    // rule: the first cell is how many places have the word; where the place can tell it, the second is its bias, and
    // each other
    // one is what stands around it and, with its sign, the weight
    private static Word read(String cells) {
        var weights = new TreeMap<Long, Integer>();
        var split = SPACE.splitAsStream(cells).toArray(String[]::new);
        for (int i = 2; i < split.length; i++) {
            int sign = Math.max(split[i].lastIndexOf('+'), split[i].lastIndexOf('-'));
            weights.put(
                    Surroundings.key(split[i].substring(0, sign)),
                    Integer.parseInt(split[i], sign, split[i].length(), 10));
        }
        return new Word(
                split[0].isEmpty() ? 0 : Integer.parseInt(split[0]),
                split.length > 1,
                split.length < 2 ? 0 : Integer.parseInt(split[1]),
                weights.keySet().stream().mapToLong(Long::longValue).toArray(),
                weights.values().stream().mapToInt(Integer::intValue).toArray());
    }
}

package dev.lexdelta.ingester.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often single characters, pairs and triples of them occur. Filled by one thread; afterwards safe for reading by many.
 */
public final class Frequencies {
    /** Stands for the beginning and the end of a line. */
    public static final char EDGE = '\n';

    private static final String ENDS = "。，、；：）" + EDGE;
    private static final int FEWEST_TOGETHER = 10;
    private static final int FEWEST_PER_FOLLOWER = 9;

    private static final long PAIR = 1L << 32;
    private static final long TRIPLE = 1L << 48;

    private final int[] singles = new int[Character.MAX_VALUE + 1];
    private final int[] followers = new int[Character.MAX_VALUE + 1];
    private final Counts pairs;
    private final Counts triples;
    private long total;

    public Frequencies() {
        this(0, 0);
    }

    Frequencies(int expectedPairs, int expectedTriples) {
        pairs = new Counts(expectedPairs);
        triples = new Counts(expectedTriples);
    }

    /** Counts the characters of a line as {@link Alphabet} folds them, with its two edges. */
    public void add(CharSequence line) {
        add(line, true, true);
    }

    /** Counts a part of a line. */
    public void add(CharSequence part, boolean startsLine, boolean endsLine) {
        char before = Alphabet.NOTHING;
        char last = startsLine ? EDGE : Alphabet.NOTHING;
        for (int i = 0; i < part.length(); i++) {
            char c = Alphabet.fold(part.charAt(i));
            if (c != Alphabet.NOTHING) {
                count(before, last, c);
                before = last;
                last = c;
            }
        }
        if (endsLine && last != EDGE) {
            count(before, last, EDGE);
        }
    }

    private void count(char before, char last, char c) {
        addSingle(c, 1);
        if (last != Alphabet.NOTHING) {
            addPair(last, c, 1);
        }
        if (last != Alphabet.NOTHING && before != Alphabet.NOTHING) {
            addTriple(before, last, c, 1);
        }
    }

    void addSingle(char c, int count) {
        singles[c] += count;
        total += count;
    }

    void addPair(char first, char second, int count) {
        if (pairs.add(pairKey(first, second), count) == count) {
            followers[first]++;
        }
    }

    void addTriple(char first, char second, char third, int count) {
        triples.add(tripleKey(first, second, third), count);
    }

    public int of(char c) {
        return singles[c];
    }

    public int of(char first, char second) {
        return pairs.get(pairKey(first, second));
    }

    public int of(char first, char second, char third) {
        return triples.get(tripleKey(first, second, third));
    }

    /** Number of different characters seen after this one. */
    int followers(char c) {
        return followers[c];
    }

    /** By character those that most often follow it, the most frequent first. */
    public Map<Character, String> followers(int most) {
        var lists = new HashMap<Character, List<Character>>();
        pairs.forEach((key, count) -> lists.computeIfAbsent((char) (key >>> 16), first -> new ArrayList<>())
                .add((char) key));
        var followers = new HashMap<Character, String>();
        lists.forEach((first, seconds) -> followers.put(
                first,
                seconds.stream()
                        .sorted(Comparator.comparingInt((Character second) -> -of(first, second))
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(most)
                        .map(String::valueOf)
                        .collect(Collectors.joining())));
        return followers;
    }

    /**
     * Whether a text that had {@code a} and {@code b} has lost what came next when {@code c} follows: the two go on in few
     * ways, none of them an end or this one.
     */
    public boolean breaksOff(char a, char b, char c) {
        int together = of(a, b);
        return of(b, c) == 0
                && together >= FEWEST_TOGETHER
                && !endsClause(a, b)
                && followers(a, b) * FEWEST_PER_FOLLOWER <= together;
    }

    private boolean endsClause(char a, char b) {
        return ENDS.chars().anyMatch(end -> of(a, b, (char) end) > 0);
    }

    /** Number of different characters seen after the two. */
    private int followers(char a, char b) {
        int count = 0;
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            count += singles[c] > 0 && of(b, (char) c) > 0 && of(a, b, (char) c) > 0 ? 1 : 0;
        }
        return count;
    }

    /** Number of characters counted. */
    public long total() {
        return total;
    }

    Counts pairs() {
        return pairs;
    }

    Counts triples() {
        return triples;
    }

    private static long pairKey(char first, char second) {
        return PAIR | (long) first << 16 | second;
    }

    private static long tripleKey(char first, char second, char third) {
        return TRIPLE | (long) first << 32 | (long) second << 16 | third;
    }
}

package dev.lexdelta.differ.effect;

/**
 * What a rule reads in one wording.
 *
 * @param kind facts of different kinds never correspond
 * @param value facts with equal values mean the same
 * @param start offset of the words that make it, inclusive
 * @param wordStart offset of the words that tell it to a reader
 */
record Fact<V>(String kind, V value, int start, int end, int wordStart, int wordEnd) {
    static <V> Fact<V> of(String kind, V value, int start, int end) {
        return new Fact<>(kind, value, start, end, start, end);
    }

    Fact<V> told(int from, int to) {
        return new Fact<>(kind, value, start, end, from, to);
    }
}

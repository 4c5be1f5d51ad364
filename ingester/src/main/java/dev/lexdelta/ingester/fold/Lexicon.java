package dev.lexdelta.ingester.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words by their first character, the longest first: what stands at a place is found in a step or two. */
final class Lexicon<V> {
    /** A word and what is known of it. */
    record Entry<V>(String word, V value) {}

    @SuppressWarnings("unchecked") // an array of a generic type has no other spelling
    private final @Nullable List<Entry<V>>[] byFirst = (List<Entry<V>>[]) new List<?>[Character.MAX_VALUE + 1];

    void put(String word, V value) {
        var entries = byFirst[word.charAt(0)];
        if (entries == null) {
            entries = new ArrayList<>();
            byFirst[word.charAt(0)] = entries;
        }
        entries.removeIf(entry -> entry.word().equals(word));
        entries.add(new Entry<>(word, value));
        entries.sort(Comparator.comparingInt((Entry<V> entry) -> entry.word().length())
                .reversed());
    }

    /** The longest word that stands at this place, or null. */
    @Nullable
    Entry<V> longestAt(String text, int at) {
        var entries = byFirst[text.charAt(at)];
        if (entries == null) {
            return null;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (text.startsWith(entries.get(i).word(), at)) {
                return entries.get(i);
            }
        }
        return null;
    }
}

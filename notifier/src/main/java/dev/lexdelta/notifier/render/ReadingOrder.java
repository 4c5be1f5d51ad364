package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ArticleChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Changes in the order of the new text; a removed article stands where it would have followed its old neighbour. */
public final class ReadingOrder {
    private ReadingOrder() {}

    public static List<ArticleChange> of(List<ArticleChange> changes) {
        var kept = changes.stream()
                .filter(change -> !change.to().isEmpty())
                .sorted(Comparator.comparing(change -> first(change.to()), ArticleOrder.BY_NUMBER))
                .toList();
        var removed = changes.stream()
                .filter(change -> change.to().isEmpty())
                .sorted(Comparator.comparing(change -> first(change.from()), ArticleOrder.BY_NUMBER))
                .toList();
        return merge(kept, removed);
    }

    private static List<ArticleChange> merge(List<ArticleChange> kept, List<ArticleChange> removed) {
        var neighbours = neighbours(kept);
        var after = new TreeMap<Integer, List<ArticleChange>>();
        for (var change : removed) {
            var neighbour = neighbours.floorEntry(first(change.from()));
            after.computeIfAbsent(neighbour == null ? -1 : neighbour.getValue(), place -> new ArrayList<>())
                    .add(change);
        }
        var merged = new ArrayList<>(after.getOrDefault(-1, List.of()));
        for (int place = 0; place < kept.size(); place++) {
            merged.add(kept.get(place));
            merged.addAll(after.getOrDefault(place, List.of()));
        }
        return merged;
    }

    /** Old article to the place of its change; one that moved is nobody's neighbour. */
    private static NavigableMap<String, Integer> neighbours(List<ArticleChange> kept) {
        var neighbours = new TreeMap<String, Integer>(ArticleOrder.BY_NUMBER);
        for (int place = 0; place < kept.size(); place++) {
            if (!kept.get(place).moved()) {
                for (var number : kept.get(place).from()) {
                    neighbours.put(number, place);
                }
            }
        }
        return neighbours;
    }

    private static String first(List<String> numbers) {
        return numbers.isEmpty() ? "" : numbers.get(0);
    }
}

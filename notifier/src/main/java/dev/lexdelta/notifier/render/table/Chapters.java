package dev.lexdelta.notifier.render.table;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.Division;
import dev.lexdelta.contract.text.DivisionLevel;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.notifier.render.lines.Lines;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each heading of the new text was: the same words, or else the old heading of its level that most of its articles
 * stood under and that the new text does not have any more.
 */
final class Chapters {
    private record Place(DivisionLevel level, String article) {}

    private record Name(DivisionLevel level, String heading) {}

    private final Map<Division, Map<Division, Integer>> shared = new HashMap<>();
    private final Map<Division, Integer> oldOrder = new HashMap<>();
    private final Set<Name> oldNames;
    private final Set<Name> newNames;

    Chapters(ChangeSet comparison, LegalText old, LegalText now) {
        this.oldNames = names(old);
        this.newNames = names(now);
        var oldPlaces = places(old);
        var newPlaces = places(now);
        old.divisions().forEach(division -> oldOrder.putIfAbsent(division, oldOrder.size()));
        for (var change : comparison.changes()) {
            for (var level : DivisionLevel.values()) {
                count(change, level, oldPlaces, newPlaces);
            }
        }
    }

    private static Set<Name> names(LegalText text) {
        return text.divisions().stream().map(Chapters::name).collect(Collectors.toSet());
    }

    private static Name name(Division division) {
        return new Name(division.level(), division.heading());
    }

    /** Whether the old text has a heading with the same words. */
    boolean known(Division division) {
        return oldNames.contains(name(division));
    }

    private void count(
            ArticleChange change, DivisionLevel level, Map<Place, Division> oldPlaces, Map<Place, Division> newPlaces) {
        if (change.from().isEmpty() || change.to().isEmpty()) {
            return;
        }
        var from = oldPlaces.get(new Place(level, change.from().get(0)));
        var to = newPlaces.get(new Place(level, change.to().get(0)));
        if (from != null && to != null) {
            shared.computeIfAbsent(to, one -> new HashMap<>()).merge(from, 1, Integer::sum);
        }
    }

    private static Map<Place, Division> places(LegalText text) {
        var places = new HashMap<Place, Division>();
        var open = new HashMap<DivisionLevel, Division>();
        var byFirst = Lines.divisionsByFirst(text.divisions());
        for (var article : text.articles()) {
            for (var division : byFirst.getOrDefault(article.number(), List.of())) {
                open.put(division.level(), division);
            }
            open.forEach((level, division) -> {
                places.put(new Place(level, article.number()), division);
            });
            open.values().removeIf(division -> division.last().equals(article.number()));
        }
        return places;
    }

    /** The old heading, where it was renamed. */
    @Nullable
    String before(Division division) {
        if (known(division)) {
            return null;
        }
        return shared.getOrDefault(division, Map.of()).entrySet().stream()
                .max(Map.Entry.<Division, Integer>comparingByValue()
                        .thenComparing(
                                one -> oldOrder.getOrDefault(one.getKey(), 0), Comparator.<Integer>reverseOrder()))
                .map(Map.Entry::getKey)
                .filter(old -> !newNames.contains(name(old)))
                .map(old -> Lines.heading(old.label(), old.heading()))
                .orElse(null);
    }
}

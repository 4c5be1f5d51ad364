package dev.lexdelta.notifier.render.table;

import dev.lexdelta.notifier.render.Address;
import dev.lexdelta.notifier.render.lines.Mark;
import dev.lexdelta.notifier.render.lines.Merged;
import dev.lexdelta.notifier.render.lines.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a change by the new article they belong to. A line that only the old text has goes with the article that
 * took most of its words, or else with the line above it.
 */
final class Parts {
    private final Map<String, List<Merged>> byArticle = new HashMap<>();

    Parts(List<Merged> lines) {
        var first = lines.stream()
                .map(Parts::articleNow)
                .filter(article -> article != null)
                .findFirst();
        var article = first.orElse("");
        for (var line : lines) {
            var own = line.now() != null ? articleNow(line) : heir(line);
            article = own == null ? article : own;
            byArticle.computeIfAbsent(article, one -> new ArrayList<>()).add(line);
        }
    }

    /** The lines of some articles; lines once given are not given again. */
    List<Merged> of(List<String> articles) {
        var lines = new ArrayList<Merged>();
        for (var article : articles) {
            var own = byArticle.remove(article);
            lines.addAll(own == null ? List.of() : own);
        }
        return lines;
    }

    private static @Nullable String articleNow(Merged line) {
        return line.now() == null ? null : line.now().article();
    }

    private @Nullable String heir(Merged line) {
        var shares = new HashMap<String, Integer>();
        for (var cell : line.cells()) {
            for (Run run : cell) {
                if (run.mark() == Mark.LEFT && run.otherEnd() != null) {
                    shares.merge(Address.articleOf(run.otherEnd()), run.text().length(), Integer::sum);
                }
            }
        }
        return shares.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}

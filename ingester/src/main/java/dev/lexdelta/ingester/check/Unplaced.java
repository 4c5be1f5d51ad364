package dev.lexdelta.ingester.check;

import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.ingester.check.Passages.Passage;
import dev.lexdelta.ingester.structure.Structured;
import dev.lexdelta.ingester.structure.UnplacedLine;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says the lines that found no place in the text, each where the article above it ends. */
final class Unplaced {
    private static final String RULE = "unplaced-line";

    private Unplaced() {}

    static List<Repair> of(Structured text) {
        if (text.unplaced().isEmpty()) {
            return List.of();
        }
        Map<String, Passage> ends = Passages.of(text.articles()).stream()
                .collect(Collectors.toMap(Passage::article, Function.identity(), (earlier, last) -> last));
        return text.unplaced().stream()
                .map(line -> behind(line, ends.get(line.article())))
                .toList();
    }

    private static Repair behind(UnplacedLine line, @Nullable Passage last) {
        int end = last == null ? 0 : last.text().length();
        var path = last == null ? "p1" : last.path();
        return new Repair(line.article(), path, end, end, line.text(), "", RULE, false, 1);
    }
}

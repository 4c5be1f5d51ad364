package dev.lexdelta.ingester.check;

import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.ingester.check.Passages.Passage;
import dev.lexdelta.ingester.structure.OtherText;
import dev.lexdelta.ingester.structure.Structured;
import dev.lexdelta.ingester.structure.UnplacedLine;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says the lines that found no place in the text, each where the article it stands by begins or ends. */
final class Unplaced {
    private static final String RULE = "unplaced-line";
    private static final String ANOTHER = "another-text";

    private Unplaced() {}

    static List<Repair> of(Structured text) {
        if (text.leftover().lines().isEmpty()) {
            return List.of();
        }
        Map<String, Passage> ends = Passages.of(text.articles()).stream()
                .collect(Collectors.toMap(Passage::article, Function.identity(), (earlier, last) -> last));
        return text.leftover().lines().stream()
                .map(line -> beside(line, ends.get(line.article())))
                .toList();
    }

    /** Says a text that stands on the page beside the one that was read. */
    static Repair another(OtherText text) {
        return new Repair(null, null, 0, 0, text.begins(), "", ANOTHER, false, text.articles());
    }

    private static Repair beside(UnplacedLine line, @Nullable Passage last) {
        if (line.above() || last == null) {
            return new Repair(line.article(), "p1", 0, 0, line.text(), "", RULE, false, 1);
        }
        int end = last.text().length();
        return new Repair(line.article(), last.path(), end, end, line.text(), "", RULE, false, 1);
    }
}

package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.text.Repair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The spots of a text that could not be read with certainty, marked where they stand. */
final class Doubts {
    private record Place(@Nullable String article, @Nullable String path) {}

    private static final String NOTHING = "<?>";

    private final Map<Place, List<Repair>> byPlace = new HashMap<>();
    private final Style style;

    Doubts(List<Repair> repairs, Style style) {
        this.style = style;
        repairs.stream()
                .filter(repair -> !repair.certain())
                .sorted(Comparator.comparingInt(Repair::from))
                .forEach(repair -> byPlace.computeIfAbsent(
                                new Place(repair.article(), repair.path()), place -> new ArrayList<>())
                        .add(repair));
    }

    List<Span> mark(String article, String path, String text) {
        var spans = new ArrayList<Span>();
        int done = 0;
        for (var doubt : byPlace.getOrDefault(new Place(article, path), List.of())) {
            int from = Math.max(done, Math.min(doubt.from(), text.length()));
            int to = Math.max(from, Math.min(doubt.to(), text.length()));
            spans.add(Span.plain(text.substring(done, from)));
            mark(spans, text.substring(from, to));
            done = to;
        }
        spans.add(Span.plain(text.substring(done)));
        return spans;
    }

    private void mark(List<Span> spans, String doubtful) {
        if (doubtful.isEmpty()) { // the doubt is about the label, or about a character too few
            spans.add(new Span(NOTHING, Ink.UNCERTAIN, Span.Glue.NEXT));
            return;
        }
        spans.add(new Span(style.colour() ? "?" : Ink.UNCERTAIN.open, Ink.UNCERTAIN, Span.Glue.NEXT));
        spans.add(new Span(doubtful, Ink.UNCERTAIN));
        if (!style.colour()) {
            spans.add(new Span(Ink.UNCERTAIN.close, Ink.UNCERTAIN, Span.Glue.PREVIOUS));
        }
    }
}

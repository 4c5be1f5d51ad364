package dev.lexdelta.differ.notice;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Both full wordings of every paragraph and item that a change touches. A fine that was doubled is a change of the words
 * 罚款 around it too, although these stayed.
 */
final class Wordings {
    private final Set<String> oldTouched = new HashSet<>();
    private final Set<String> newTouched = new HashSet<>();
    private final Set<Integer> rewordedMoves;

    private Wordings(List<Segment> segments) {
        rewordedMoves = segments.stream()
                .filter(Wordings::isReworded)
                .map(Segment::move)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        segments.forEach(this::touch);
        segments.forEach(this::touchCounterpart);
    }

    // rule: what moved is touched only where its wording changed
    private static boolean isReworded(Segment segment) {
        return segment.op() == Op.MOVED_IN
                && segment.inner().stream().anyMatch(part -> part.certain() && part.op() != Op.EQUAL);
    }

    /** In reading order; none where nothing certain changed. */
    static List<String> of(ArticleChange change) {
        var touched = new Wordings(change.segments());
        var wordings = new LinkedHashMap<String, StringBuilder>();
        for (var segment : change.segments()) {
            add(
                    wordings,
                    segment,
                    "old",
                    isOld(segment) && contains(touched.oldTouched, segment.from()),
                    segment.from());
            add(wordings, segment, "new", isNew(segment) && contains(touched.newTouched, segment.to()), segment.to());
        }
        return wordings.values().stream().map(StringBuilder::toString).toList();
    }

    private static void add(
            Map<String, StringBuilder> wordings,
            Segment segment,
            String side,
            boolean wanted,
            @Nullable String address) {
        if (wanted) {
            wordings.computeIfAbsent(side + " " + address, key -> new StringBuilder())
                    .append(segment.text());
        }
    }

    private void touch(Segment segment) {
        boolean changed = segment.certain() && (segment.op() == Op.DELETE || segment.op() == Op.INSERT);
        if (changed || rewordedMoves.contains(segment.move())) {
            add(oldTouched, segment.from());
            add(newTouched, segment.to());
        }
    }

    /** A paragraph that only lost words stands on the other side as well. */
    private void touchCounterpart(Segment segment) {
        if (segment.op() == Op.EQUAL && (contains(oldTouched, segment.from()) || contains(newTouched, segment.to()))) {
            add(oldTouched, segment.from());
            add(newTouched, segment.to());
        }
    }

    private static void add(Set<String> addresses, @Nullable String address) {
        if (address != null) {
            addresses.add(address);
        }
    }

    private static boolean contains(Set<String> addresses, @Nullable String address) {
        return address != null && addresses.contains(address);
    }

    private static boolean isOld(Segment segment) {
        return segment.op() == Op.EQUAL || segment.op() == Op.DELETE || segment.op() == Op.MOVED_OUT;
    }

    private static boolean isNew(Segment segment) {
        return segment.op() == Op.EQUAL || segment.op() == Op.INSERT || segment.op() == Op.MOVED_IN;
    }
}

package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Rename;
import dev.lexdelta.contract.change.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names that were changed throughout: the same new name at two places or more, in two articles or more, and the old one
 * gone from the new text.
 */
final class Renames {
    private static final int LEAST = 2;
    private static final int MOST = 100;
    private static final int MOST_CANDIDATES = 500;
    // rule: the name that explains most places, and of those the longest
    private static final Comparator<Map.Entry<Term, List<TermSite>>> FIRST = Comparator.comparingInt(
                    (Map.Entry<Term, List<TermSite>> entry) -> -entry.getValue().size())
            .thenComparingInt(entry -> -entry.getKey().length());

    private final List<ArticleChange> changes;
    private final String fresh;
    private final Map<Term, Boolean> gone = new LinkedHashMap<>();
    private final Set<Place> places = new HashSet<>();
    private final List<Rename> found = new ArrayList<>();

    private record Place(int change, int segment) {}

    private Renames(List<ArticleChange> changes, String fresh) {
        this.changes = changes;
        this.fresh = fresh;
    }

    /** @param fresh all of the new text */
    static Renames of(List<ArticleChange> changes, String fresh) {
        var renames = new Renames(changes, fresh);
        renames.find(candidates(TermSite.of(changes)));
        return renames;
    }

    List<Rename> found() {
        return found;
    }

    /** The old wording of a change with its renames carried out. */
    String renamed(int change) {
        List<Segment> segments = changes.get(change).segments();
        var text = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (places.contains(new Place(change, i))) {
                boolean replaced = TermSite.isReplaced(segments, i);
                text.append(replaced ? segments.get(i + 1).text() : segment.op() == Op.INSERT ? segment.text() : "");
                i += replaced ? 1 : 0;
            } else if (segment.from() != null) {
                text.append(segment.text());
            }
        }
        return text.toString();
    }

    private static Map<Term, List<TermSite>> candidates(List<TermSite> sites) {
        Map<Term, List<TermSite>> candidates = new LinkedHashMap<>();
        for (TermSite site : sites) {
            Term.at(site)
                    .forEach(term -> candidates
                            .computeIfAbsent(term, key -> new ArrayList<>())
                            .add(site));
        }
        candidates.values().removeIf(places -> !throughout(places));
        return mostFrequent(candidates);
    }

    /** Bounds the cost: each name is looked for in the whole new text. */
    private static Map<Term, List<TermSite>> mostFrequent(Map<Term, List<TermSite>> candidates) {
        Map<Term, List<TermSite>> most = new LinkedHashMap<>();
        candidates.entrySet().stream()
                .sorted(FIRST)
                .limit(MOST_CANDIDATES)
                .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        return most;
    }

    private static boolean throughout(List<TermSite> sites) {
        return sites.size() >= LEAST
                && sites.stream().map(TermSite::change).distinct().count() >= LEAST;
    }

    private void find(Map<Term, List<TermSite>> candidates) {
        Optional<Term> best = best(candidates);
        while (best.isPresent() && found.size() < MOST) {
            List<TermSite> sites = candidates.getOrDefault(best.get(), List.of());
            found.add(new Rename(best.get().from(), best.get().to(), sites.size()));
            sites.forEach(site -> places.add(new Place(site.change(), site.segment())));
            candidates.values().forEach(others -> others.removeIf(this::told));
            candidates.values().removeIf(others -> !throughout(others));
            best = best(candidates);
        }
    }

    private boolean told(TermSite site) {
        return places.contains(new Place(site.change(), site.segment()));
    }

    private Optional<Term> best(Map<Term, List<TermSite>> candidates) {
        return candidates.entrySet().stream()
                .sorted(FIRST)
                .map(Map.Entry::getKey)
                .filter(term -> gone.computeIfAbsent(term, this::gone))
                .findFirst();
    }

    /** Whether the old name stands nowhere in the new text but within the new name. */
    private boolean gone(Term term) {
        int within = term.to().indexOf(term.from());
        for (int at = fresh.indexOf(term.from()); at >= 0; at = fresh.indexOf(term.from(), at + 1)) {
            if (within < 0 || !fresh.startsWith(term.to(), at - within)) {
                return false;
            }
        }
        return true;
    }
}

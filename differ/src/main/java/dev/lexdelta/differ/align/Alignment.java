package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What corresponds to what, as far as it is known. Immutable. */
public final class Alignment {
    private static final Comparator<Link> ORDER =
            Comparator.comparingInt(Link::fresh).thenComparingInt(Link::old);
    static final Alignment NONE = new Alignment(List.of());

    private final List<Link> links;
    private final Map<Integer, List<Integer>> partnersOfOld = new HashMap<>();
    private final Map<Integer, List<Integer>> partnersOfFresh = new HashMap<>();

    Alignment(List<Link> links) {
        this.links = links.stream().sorted(ORDER).toList();
        for (Link link : this.links) {
            partnersOfOld.computeIfAbsent(link.old(), key -> new ArrayList<>()).add(link.fresh());
            partnersOfFresh
                    .computeIfAbsent(link.fresh(), key -> new ArrayList<>())
                    .add(link.old());
        }
    }

    Alignment with(List<Link> more) {
        var all = new ArrayList<>(links);
        all.addAll(more);
        return more.isEmpty() ? this : new Alignment(all);
    }

    /** In the order of the new text. */
    public List<Link> links() {
        return links;
    }

    public List<Integer> partnersOfOld(int old) {
        return partnersOfOld.getOrDefault(old, List.of());
    }

    public List<Integer> partnersOfFresh(int fresh) {
        return partnersOfFresh.getOrDefault(fresh, List.of());
    }

    boolean free(int old, int fresh) {
        return !partnersOfOld.containsKey(old) && !partnersOfFresh.containsKey(fresh);
    }
}

package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Pin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes apart what links join although a pin forbids it: links are taken by descending score, ties by id, and one that would
 * put a forbidden pair together is left out. What comes of it depends on the versions and their pins alone.
 */
final class KeptApart {
    private final List<Known> versions;
    private final Pins pins;
    private final List<int[]> forbidden = new ArrayList<>();
    private final int[] group;

    /** A link of two versions, by their places; {@code pinned} is when a yes was given, null where the texts tell. */
    private record Link(Instant pinned, double score, String key, int one, int other) {
        // rule: what was decided by hand goes first, the latest decision before others
        static final Comparator<Link> STRONGEST = Comparator.comparing(Link::pinned)
                .thenComparing(Link::score)
                .reversed()
                .thenComparing(Link::key);
    }

    private KeptApart(List<Known> versions, Pins pins) {
        this.versions = versions;
        this.pins = pins;
        this.group = new int[versions.size()];
        Arrays.setAll(group, i -> i);
        pins.all().stream().filter(pin -> !pin.together()).forEach(this::forbid);
    }

    // one version id stands at several places where its words are too few to tell one text from another
    private void forbid(Pin pin) {
        for (int one : places(pin.a())) {
            for (int other : places(pin.b())) {
                if (pins.apart(versions.get(one), versions.get(other))) {
                    forbidden.add(new int[] {one, other});
                }
            }
        }
    }

    private int[] places(String version) {
        return IntStream.range(0, versions.size())
                .filter(i -> versions.get(i).id().equals(version))
                .toArray();
    }

    /** The versions that links join, in as many parts as pins make of them; each part keeps the order. */
    static List<List<Known>> parts(List<Known> joined, Pins pins) {
        var kept = pins.isEmpty() ? null : new KeptApart(joined, pins);
        return kept == null || kept.forbidden.isEmpty() ? List.of(joined) : kept.parts();
    }

    private List<List<Known>> parts() {
        links().forEach(link -> join(group[link.one()], group[link.other()]));
        var parts = new LinkedHashMap<Integer, List<Known>>();
        for (int i = 0; i < group.length; i++) {
            parts.computeIfAbsent(group[i], key -> new ArrayList<>()).add(versions.get(i));
        }
        return List.copyOf(parts.values());
    }

    private List<Link> links() {
        var links = new ArrayList<Link>();
        for (int i = 0; i < versions.size(); i++) {
            for (int j = 0; j < i; j++) {
                var one = versions.get(i);
                var other = versions.get(j);
                if (pins.together(one, other) || Components.joins(one, other)) {
                    links.add(link(i, j));
                }
            }
        }
        links.sort(Link.STRONGEST);
        return links;
    }

    private Link link(int i, int j) {
        var one = versions.get(i);
        var other = versions.get(j);
        return new Link(
                pins.of(one, other).map(Pin::at).orElse(Instant.MIN),
                LinkScore.of(one, other).confidence(),
                Pins.key(one.id() + one.titleKey(), other.id() + other.titleKey()),
                i,
                j);
    }

    private void join(int one, int other) {
        boolean refused = forbidden.stream()
                .anyMatch(pair -> (group[pair[0]] == one && group[pair[1]] == other)
                        || (group[pair[0]] == other && group[pair[1]] == one));
        if (!refused) {
            Arrays.setAll(group, i -> group[i] == other ? one : group[i]);
        }
    }
}

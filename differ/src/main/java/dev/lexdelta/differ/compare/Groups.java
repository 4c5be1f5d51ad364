package dev.lexdelta.differ.compare;

import dev.lexdelta.differ.align.Alignment;
import dev.lexdelta.differ.align.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Joins linked articles into groups, in reading order of the new text; what was removed stands where it stood. */
final class Groups {
    private final int olds;
    private final int[] parents;

    private Groups(int olds, int freshes) {
        this.olds = olds;
        parents = new int[olds + freshes];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
    }

    static List<Group> of(Alignment alignment, int olds, int freshes) {
        var groups = new Groups(olds, freshes);
        alignment.links().forEach(groups::join);
        List<Group> found = groups.collect(alignment.links(), freshes);
        return sorted(found, alignment, olds);
    }

    private void join(Link link) {
        parents[root(link.old())] = root(olds + link.fresh());
    }

    private int root(int node) {
        int at = node;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    private List<Group> collect(List<Link> links, int freshes) {
        Map<Integer, Group> groups = new TreeMap<>();
        Function<Integer, Group> fresh = root -> new Group(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < olds; i++) {
            groups.computeIfAbsent(root(i), fresh).olds().add(i);
        }
        for (int j = 0; j < freshes; j++) {
            groups.computeIfAbsent(root(olds + j), fresh).freshes().add(j);
        }
        links.forEach(
                link -> groups.computeIfAbsent(root(link.old()), fresh).links().add(link));
        return List.copyOf(groups.values());
    }

    private static List<Group> sorted(List<Group> groups, Alignment alignment, int olds) {
        int[] after = new int[olds];
        int last = -1;
        for (int old = 0; old < olds; old++) {
            last = alignment.partnersOfOld(old).stream()
                    .min(Comparator.naturalOrder())
                    .orElse(last);
            after[old] = last;
        }
        return groups.stream()
                .sorted(Comparator.comparingInt((Group group) -> group.removed()
                                ? after[group.olds().get(0)]
                                : group.freshes().get(0))
                        .thenComparing(Group::removed)
                        .thenComparingInt(
                                group -> group.removed() ? group.olds().get(0) : 0))
                .toList();
    }
}

package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.text.Repair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The spots of a text whose reading is not certain, by article and path. */
final class UncertainSpots {
    private final Map<String, List<Repair>> byPlace = new HashMap<>();

    UncertainSpots(List<Repair> repairs) {
        for (Repair repair : repairs) {
            if (!repair.certain() && repair.article() != null) {
                String path = repair.path() == null ? "" : repair.path();
                byPlace.computeIfAbsent(repair.article() + "/" + path, key -> new ArrayList<>())
                        .add(repair);
            }
        }
    }

    boolean none() {
        return byPlace.isEmpty();
    }

    /** Whether all of {@code [start, end)} lies in an uncertain spot; an empty range at an edge lies in it only where it is lossy. */
    boolean cover(GroupText side, int start, int end) {
        if (none() || side.leaves() == 0) {
            return false;
        }
        int leaf = side.leafAt(start == side.length() && start > 0 ? start - 1 : start);
        GroupText.Place place = side.place(leaf);
        List<Repair> spots = byPlace.getOrDefault(place.article() + "/" + place.path(), List.of());
        int from = start - place.words();
        int to = end - place.words();
        return spots.stream().anyMatch(spot -> holds(spot, from, to));
    }

    // rule: what stands at the edge of a spot lies in it only where the spot may have lost a character there
    private static boolean holds(Repair spot, int from, int to) {
        boolean inside = spot.from() <= from && to <= spot.to();
        boolean edge =
                !spot.lossy() && from == to && spot.to() > spot.from() && (from == spot.from() || to == spot.to());
        return inside && !edge;
    }
}

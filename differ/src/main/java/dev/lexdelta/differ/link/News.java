package dev.lexdelta.differ.link;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one input gives occasion to tell of versions: those that stand in a timeline are told, and taken back when they stand
 * no more. What a copy told is not told again.
 */
final class News {
    private final List<Known> stood;
    private final Set<String> ids;

    News(Collection<RegulationState> before) {
        stood = before.stream()
                .flatMap(state -> Timeline.of(state.versions()).versions())
                .toList();
        ids = stood.stream().map(Known::id).collect(Collectors.toSet());
    }

    /** Whether a version stands among those of its regulation, and nothing there has told before what it tells. */
    boolean isNew(Known version, Collection<Known> regulation) {
        var members = regulation.stream().map(Known::id).collect(Collectors.toSet());
        return !ids.contains(version.id())
                && Timeline.of(regulation).holds(version.id())
                && stood.stream().noneMatch(other -> members.contains(other.id()) && tellTheSame(version, other));
    }

    /** Whether a version stood, and nothing in the regulation stands in its place. */
    boolean isGone(Known version, Collection<Known> regulation) {
        return ids.contains(version.id())
                && Timeline.of(regulation)
                        .versions()
                        .noneMatch(other -> other.id().equals(version.id()) || tellTheSame(version, other));
    }

    /** The versions of a regulation that stood and do not any more, with nothing in their place. */
    List<Known> fallen(Collection<Known> regulation) {
        var standing = Timeline.of(regulation);
        return regulation.stream()
                .filter(version -> ids.contains(version.id()) && !standing.holds(version.id()))
                .filter(version -> isGone(version, regulation))
                .toList();
    }

    /** The versions of a regulation that stand and did not before, with nothing gone that told the same. */
    List<Known> risen(Collection<Known> regulation) {
        return Timeline.of(regulation)
                .versions()
                .filter(version -> !ids.contains(version.id()))
                .filter(version -> stood.stream().noneMatch(other -> tellTheSame(version, other)))
                .toList();
    }

    private static boolean tellTheSame(Known one, Known other) {
        return Copies.sameStage(one, other) && Copies.isCopy(one, other);
    }
}

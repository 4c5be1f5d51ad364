package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.LinkState;
import dev.lexdelta.contract.regulation.RegulationLink;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The links that the evidence does not carry: listed for a person to decide, the likeliest first. */
final class Candidates {
    private static final int LISTED = 10;
    private static final int CONSIDERED = 32;
    private static final Comparator<RegulationLink> LIKELIEST = Comparator.comparingDouble(RegulationLink::confidence)
            .reversed()
            .thenComparing(RegulationLink::from)
            .thenComparing(RegulationLink::to);

    private final Neighbours neighbours;
    private final PinBook book;

    Candidates(Neighbours neighbours, PinBook book) {
        this.neighbours = neighbours;
        this.book = book;
    }

    /** Of the versions of a regulation with those of others. */
    List<RegulationLink> of(RegulationState state) {
        return Stream.concat(newest(state).flatMap(version -> elsewhere(state, version)), unplaced(state))
                .sorted(LIKELIEST)
                .limit(LISTED)
                .toList();
    }

    // rule: where a title has very many versions, what may belong to the old ones helps nobody
    private static Stream<Known> newest(RegulationState state) {
        var versions = state.versions();
        return versions.size() <= CONSIDERED
                ? versions.stream()
                : versions.stream().sorted(Components.BY_ARRIVAL.reversed()).limit(CONSIDERED);
    }

    // rule: a mirror that tells neither stage nor day may be a copy of the version it resembles most, unless a person
    // said what it belongs to
    private Stream<RegulationLink> unplaced(RegulationState state) {
        var timeline = Timeline.of(state.versions());
        var pins = timeline.unplaced().isEmpty() ? Pins.NONE : book.of(timeline.unplaced());
        return timeline.unplaced().stream()
                .filter(lost -> timeline.all().noneMatch(version -> pins.together(lost, version)))
                .flatMap(lost -> timeline
                        .versions()
                        .max(Comparator.<Known>comparingDouble(
                                        version -> lost.sketch().similarity(version.sketch()))
                                .thenComparing(Known::id))
                        .map(version -> link(lost, version, LinkScore.ofLost(lost, version)))
                        .stream());
    }

    /** The regulations that list, or listed, a version as a candidate. */
    Stream<RegulationState> listing(Known version) {
        return neighbours
                .reachable(version)
                .filter(state -> state.versions().stream()
                        .anyMatch(known -> link(known, version).isPresent()));
    }

    private Stream<RegulationLink> elsewhere(RegulationState state, Known version) {
        return neighbours
                .reachable(version)
                .filter(other -> !other.id().equals(state.id()))
                .flatMap(other -> other.versions().stream())
                .flatMap(other -> link(version, other).stream());
    }

    private static Optional<RegulationLink> link(Known from, Known to) {
        var score = LinkScore.of(from, to);
        return score.standing() == LinkScore.Standing.CANDIDATE && Routes.meet(from, to)
                ? Optional.of(link(from, to, score))
                : Optional.empty();
    }

    private static RegulationLink link(Known from, Known to, LinkScore score) {
        return new RegulationLink(from.id(), to.id(), score.confidence(), score.evidence(), LinkState.CANDIDATE, false);
    }
}

package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.LinkState;
import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.regulation.RegulationLink;
import java.util.Comparator;
import java.util.List;

/** What was decided by hand of the versions of a regulation, as the regulation lists it. */
final class PinnedLinks {
    private static final Comparator<RegulationLink> BY_VERSIONS =
            Comparator.comparing(RegulationLink::from).thenComparing(RegulationLink::to);

    private final Neighbours neighbours;
    private final PinBook book;

    PinnedLinks(Neighbours neighbours, PinBook book) {
        this.neighbours = neighbours;
        this.book = book;
    }

    /** Of pins both versions of which are known. */
    List<RegulationLink> of(RegulationState state) {
        return book.of(state.versions()).all().stream()
                .filter(pin -> known(state, pin.a()) && known(state, pin.b()))
                .map(pin -> link(state, pin))
                .sorted(BY_VERSIONS)
                .toList();
    }

    private boolean known(RegulationState state, String version) {
        return state.holds(version)
                || neighbours.homes(version).stream()
                        .anyMatch(home -> home.standsIn(state.jurisdiction().code()));
    }

    private static RegulationLink link(RegulationState state, Pin pin) {
        if (!pin.together()) {
            return refused(pin, "decided by hand: they do not belong together");
        }
        return state.holds(pin.a()) && state.holds(pin.b())
                ? new RegulationLink(pin.a(), pin.b(), 1, List.of(Evidence.BY_HAND), LinkState.LINKED, true)
                : refused(pin, Evidence.BY_HAND + ", which other decisions forbid");
    }

    private static RegulationLink refused(Pin pin, String evidence) {
        return new RegulationLink(pin.a(), pin.b(), 0, List.of(evidence), LinkState.REFUSED, true);
    }
}

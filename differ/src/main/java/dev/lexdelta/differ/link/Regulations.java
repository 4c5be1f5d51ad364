package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.ChangeSetRef;
import dev.lexdelta.contract.regulation.LinkState;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.regulation.RegulationLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** The public face of a regulation's state. */
final class Regulations {
    private Regulations() {}

    /**
     * Of a state.
     *
     * @param candidates what may belong to it
     * @param pinned what was decided by hand
     */
    static Regulation of(RegulationState state, List<RegulationLink> candidates, List<RegulationLink> pinned) {
        var timeline = Timeline.of(state.versions());
        return new Regulation(
                state.id(),
                state.title(),
                state.titleKeys(),
                state.jurisdiction(),
                timeline.all().map(Known::header).toList(),
                links(Pairs.of(timeline), candidates, pinned),
                state.live().stream().map(live -> changeSet(state, live)).toList(),
                state.repeals(),
                state.mergedInto());
    }

    // rule: a pair stands once, and what was decided by hand before what the texts tell
    private static List<RegulationLink> links(
            List<Pair> pairs, List<RegulationLink> candidates, List<RegulationLink> pinned) {
        var links = new LinkedHashMap<String, RegulationLink>();
        pinned.forEach(link -> links.put(Pins.key(link.from(), link.to()), link));
        Stream.concat(pairs.stream().map(Regulations::link), candidates.stream())
                .forEach(link -> links.putIfAbsent(Pins.key(link.from(), link.to()), link));
        return List.copyOf(links.values());
    }

    private static RegulationLink link(Pair pair) {
        var link = Evidence.of(pair, Pins.NONE);
        return new RegulationLink(
                pair.from().id(), pair.to().id(), link.confidence(), link.evidence(), LinkState.LINKED, false);
    }

    private static ChangeSetRef changeSet(RegulationState state, RegulationState.Live live) {
        return new ChangeSetRef(live.id(), state.revision(live.id()), live.from(), live.to(), live.transition());
    }
}

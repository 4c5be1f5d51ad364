package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.ChangeSetRef;
import dev.lexdelta.contract.regulation.LinkState;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.regulation.RegulationLink;
import java.util.List;
import java.util.stream.Stream;

/** The public face of a regulation's state. */
final class Regulations {
    private Regulations() {}

    static Regulation of(RegulationState state, List<RegulationLink> candidates) {
        var timeline = Timeline.of(state.versions());
        return new Regulation(
                state.id(),
                state.title(),
                state.titleKeys(),
                state.jurisdiction(),
                timeline.all().map(Known::header).toList(),
                Stream.concat(Pairs.of(timeline).stream().map(Regulations::link).distinct(), candidates.stream())
                        .toList(),
                state.live().stream().map(live -> changeSet(state, live)).toList(),
                state.repeals(),
                state.mergedInto());
    }

    private static RegulationLink link(Pair pair) {
        var link = Evidence.of(pair);
        return new RegulationLink(
                pair.from().id(), pair.to().id(), link.confidence(), link.evidence(), LinkState.LINKED, link.pinned());
    }

    private static ChangeSetRef changeSet(RegulationState state, RegulationState.Live live) {
        return new ChangeSetRef(live.id(), state.revision(live.id()), live.from(), live.to(), live.transition());
    }
}

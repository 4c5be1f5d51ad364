package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.differ.link.CompareTask.Undone;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The comparisons that a decision by hand takes away with nothing in their place: who was told of one must hear so. */
final class Withdrawal {
    private Withdrawal() {}

    /** One for each version that such a comparison led to, and that no new one leads to. */
    static List<Undone> of(Linking linking, Collection<RegulationState> before) {
        return linking.withdrawn().stream()
                .filter(gone -> gone.replacedBy().isEmpty())
                .flatMap(gone -> led(gone, before).map(version -> new Undone(version.header(), gone)).stream())
                .filter(undone -> !ledTo(linking, undone.version().id()))
                .collect(Collectors.toMap(
                        undone -> undone.version().id(), undone -> undone, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static boolean ledTo(Linking linking, String version) {
        return linking.comparisons().stream()
                .anyMatch(comparison -> comparison.pair().to().id().equals(version));
    }

    private static Optional<Known> led(Superseded gone, Collection<RegulationState> before) {
        return before.stream()
                .flatMap(state -> state.live().stream())
                .filter(live -> live.id().equals(gone.id()))
                .flatMap(live -> versions(before).filter(version -> version.id().equals(live.to())))
                .findFirst();
    }

    private static Stream<Known> versions(Collection<RegulationState> states) {
        return states.stream().flatMap(state -> state.versions().stream());
    }
}

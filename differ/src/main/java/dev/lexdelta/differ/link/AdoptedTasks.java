package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.text.LegalText;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is published when a replay takes over: each comparison and each withdrawal in a task of its own. */
final class AdoptedTasks {
    private final Adoption adoption;
    private final Function<RegulationState, Regulation> faces;
    private final Function<String, LegalText> bodies;

    /**
     * Prepares.
     *
     * @param bodies texts by version id
     */
    AdoptedTasks(Adoption adoption, Function<RegulationState, Regulation> faces, Function<String, LegalText> bodies) {
        this.adoption = adoption;
        this.faces = faces;
        this.bodies = bodies;
    }

    /** Empty when what is published holds. */
    List<Adopted> of(List<Linking> linkings) {
        var compared = linkings.stream()
                .flatMap(linking -> linking.comparisons().stream())
                .map(comparison -> comparison.pair().id())
                .collect(Collectors.toSet());
        return linkings.stream()
                .map(linking -> new Adopted(linking.state().id(), face(linking, compared), tasks(linking)))
                .filter(adopted -> adopted.face() != null || !adopted.tasks().isEmpty())
                .toList();
    }

    // rule: a regulation is published again when it tells of other ChangeSets or of other revisions of them
    private @Nullable Regulation face(Linking linking, Set<String> compared) {
        var state = linking.state();
        boolean other = state.mergedInto() == null
                && (!linking.withdrawn().isEmpty()
                        || state.live().stream().anyMatch(live -> compared.contains(live.id())));
        return other || adoption.retold() ? faces.apply(state) : null;
    }

    private List<CompareTask> tasks(Linking linking) {
        return Stream.concat(
                        linking.comparisons().stream().map(comparison -> comparing(linking, comparison)),
                        linking.withdrawn().stream()
                                .map(gone -> CompareTask.of(linking.regulation(), gone.id(), false)
                                        .withdrawing(gone)))
                .toList();
    }

    private CompareTask comparing(Linking linking, Linking.Comparison comparison) {
        var from = bodies.apply(comparison.pair().from().id());
        var to = bodies.apply(comparison.pair().to().id());
        return CompareTask.of(linking.regulation(), to.id(), from.history() && to.history())
                .comparing(CompareTask.ComparePair.of(comparison), from, to);
    }
}

package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.differ.link.CompareTask.RepealNews;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Gathers all that follows from one input: of each regulation its state at last, and what compare is to do for it. */
final class Consequences {
    private final String cause;
    private final boolean history;
    private final Map<String, RegulationState> states = new LinkedHashMap<>();
    private final Map<String, CompareTask> tasks = new HashMap<>();

    /**
     * Starts with nothing.
     *
     * @param cause id of what came
     * @param history whether nobody is to be alarmed
     */
    Consequences(String cause, boolean history) {
        this.cause = cause;
        this.history = history;
    }

    Collection<RegulationState> states() {
        return List.copyOf(states.values());
    }

    void drawn(Linking linking, Function<String, LegalText> bodies) {
        states.put(linking.state().id(), linking.state());
        if (linking.hasConsequences()) {
            tasks.put(linking.state().id(), CompareTask.of(linking, cause, history, bodies));
        }
    }

    /** Tells that comparisons were taken away with nothing in their place. */
    void undo(RegulationState state, List<CompareTask.Undone> comparisons) {
        tasks.computeIfPresent(state.id(), (id, task) -> task.undoing(comparisons));
    }

    /** Tells that versions that were told before are none. */
    void takeBack(RegulationState state, List<CompareTask.Fallen> versions) {
        if (!versions.isEmpty()) {
            tasks.put(state.id(), tasks.getOrDefault(state.id(), taskOf(state)).takingBack(versions));
        }
    }

    /** Tells that versions stand again that were taken back before. */
    void raise(RegulationState state, List<CompareTask.Risen> versions, Function<String, LegalText> bodies) {
        if (!versions.isEmpty()) {
            tasks.put(state.id(), tasks.getOrDefault(state.id(), taskOf(state)).risen(versions, bodies));
        }
    }

    void ended(RegulationState state) {
        states.put(state.id(), state);
    }

    void tell(RegulationState state, Repeals.Told told, int turn) {
        var news = new RepealNews(told.version().header(), told.by(), told.holds(), turn);
        tasks.put(state.id(), tasks.getOrDefault(state.id(), taskOf(state)).telling(news));
    }

    private CompareTask taskOf(RegulationState state) {
        var regulation = new RegulationRef(state.id(), state.title(), state.jurisdiction());
        return CompareTask.of(regulation, cause, history);
    }

    /** Publishes a regulation again of which nothing but the candidates changed. */
    void lists(RegulationState state) {
        states.putIfAbsent(state.id(), state);
    }

    List<Linked> linked(Function<RegulationState, Regulation> face) {
        return states.values().stream()
                .map(state -> new Linked(face.apply(state), tasks.get(state.id())))
                .toList();
    }
}

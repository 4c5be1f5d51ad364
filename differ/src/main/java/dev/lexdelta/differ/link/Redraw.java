package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.differ.link.Linking.Comparison;
import dev.lexdelta.differ.link.RegulationState.Live;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws anew the regulations that one input touches: which there are, what is live in each, and the difference to what was.
 * Of regulations that merge the one first seen stays; of one that splits the part first seen keeps the id.
 */
final class Redraw {
    private final List<RegulationState> before;
    private final Predicate<String> inUse;
    private final @Nullable Known arrived;
    private final Reason reason;
    private final Map<String, Live> lived = new LinkedHashMap<>();
    private final Map<String, Integer> revisions = new HashMap<>();

    /**
     * Prepares.
     *
     * @param before what the input touches, those included that were merged into it and are the key of a live ChangeSet
     * @param inUse whether a regulation id belongs to a regulation that stands
     * @param arrived the version to compare as new; null when what comes of the input is told to nobody
     */
    Redraw(Collection<RegulationState> before, Predicate<String> inUse, @Nullable Known arrived, Reason reason) {
        this.before = before.stream()
                .sorted(Comparator.comparing(RegulationState::firstSeen).thenComparing(RegulationState::id))
                .toList();
        this.inUse = inUse;
        this.arrived = arrived;
        this.reason = reason;
        for (var state : before) {
            state.live().forEach(live -> lived.put(live.id(), live));
            state.revisions().forEach((id, revision) -> revisions.merge(id, revision, Math::max));
        }
    }

    /** The regulations after the input, those first that hold versions, then those that are merged into them. */
    List<Linking> into(Collection<Known> versions) {
        var components = Components.of(versions);
        var states = new LinkedHashMap<RegulationState, List<Pair>>();
        for (var component : components) {
            var state = claimed(component, states.keySet());
            states.put(state, Pairs.of(Timeline.of(component)));
        }
        if (states.isEmpty()) {
            states.put(before.get(0).with(List.of()), List.of());
        }
        var comparisons = states.values().stream()
                .flatMap(List::stream)
                .filter(pair -> !lived.containsKey(pair.id()))
                .map(this::comparison)
                .toList();
        comparisons.forEach(comparison -> revisions.put(comparison.pair().id(), comparison.revision()));
        var withdrawn = withdrawn(states.values(), comparisons);
        var linkings = new ArrayList<Linking>();
        states.forEach((state, pairs) -> linkings.add(linking(state, pairs, comparisons, withdrawn)));
        before.stream()
                .filter(state ->
                        states.keySet().stream().noneMatch(other -> other.id().equals(state.id())))
                .map(state -> new Linking(absorbed(state, states.keySet()), null, List.of(), of(state.id(), withdrawn)))
                .filter(linking ->
                        linking.hasConsequences() || inUse.test(linking.state().id()))
                .forEach(linkings::add);
        return List.copyOf(linkings);
    }

    private RegulationState claimed(List<Known> component, Collection<RegulationState> taken) {
        var first = component.get(0);
        return before.stream()
                .filter(state -> taken.stream().noneMatch(other -> other.id().equals(state.id())))
                .filter(state ->
                        component.stream().anyMatch(version -> state.titleKeys().contains(version.titleKey())))
                .findFirst()
                .orElseGet(() -> RegulationState.opened(freeId(first, taken), first))
                .with(component);
    }

    private String freeId(Known first, Collection<RegulationState> taken) {
        var id = Ids.of("regulation", first.id());
        while (inUse.test(id)
                || Stream.concat(before.stream(), taken.stream())
                        .map(RegulationState::id)
                        .anyMatch(id::equals)) {
            id = Ids.of("regulation", id);
        }
        return id;
    }

    private static RegulationState absorbed(RegulationState state, Collection<RegulationState> into) {
        var target = into.stream()
                .filter(other -> state.titleKeys().stream().anyMatch(other.titleKeys()::contains))
                .findFirst()
                .orElseGet(() -> into.iterator().next());
        return state.mergedInto(target.id());
    }

    private Linking linking(
            RegulationState state, List<Pair> pairs, List<Comparison> comparisons, List<Superseded> withdrawn) {
        var ids = pairs.stream().map(Pair::id).collect(Collectors.toSet());
        var live = pairs.stream()
                .map(pair -> lived.getOrDefault(pair.id(), Live.of(pair, state.id())))
                .toList();
        var own = comparisons.stream()
                .filter(comparison -> ids.contains(comparison.pair().id()))
                .toList();
        return new Linking(state.live(live, revisions), null, own, of(state.id(), withdrawn));
    }

    private static List<Superseded> of(String regulation, List<Superseded> withdrawn) {
        return withdrawn.stream()
                .filter(gone -> gone.regulation().equals(regulation))
                .toList();
    }

    private Comparison comparison(Pair pair) {
        boolean late = arrived != null && !pair.to().id().equals(arrived.id());
        int revision = revisions.getOrDefault(pair.id(), 0) + 1;
        return new Comparison(pair, revision, late ? Reason.LATE_ARRIVAL : reason, Evidence.of(pair));
    }

    private List<Superseded> withdrawn(Collection<List<Pair>> drawn, List<Comparison> comparisons) {
        var live = drawn.stream().flatMap(List::stream).map(Pair::id).collect(Collectors.toSet());
        return lived.values().stream()
                .filter(gone -> !live.contains(gone.id()))
                .map(gone -> new Superseded(
                        gone.id(),
                        revisions.getOrDefault(gone.id(), 0),
                        gone.regulation(),
                        gone.transition(),
                        inItsPlace(gone, comparisons),
                        reason == Reason.NEW ? Reason.LATE_ARRIVAL : reason))
                .toList();
    }

    private static List<String> inItsPlace(Live gone, List<Comparison> comparisons) {
        return comparisons.stream()
                .map(Comparison::pair)
                .filter(pair -> pair.transition() == gone.transition())
                .filter(pair ->
                        pair.from().id().equals(gone.from()) || pair.to().id().equals(gone.to()))
                .map(Pair::id)
                .toList();
    }
}

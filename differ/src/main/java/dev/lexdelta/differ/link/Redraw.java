package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.differ.link.Linking.Comparison;
import dev.lexdelta.differ.link.RegulationState.Live;
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
    private final PinBook book;
    private final Map<String, Live> lived = new LinkedHashMap<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private String again = "";

    /**
     * Prepares.
     *
     * @param before what the input touches, those included that were merged into it and are the key of a live ChangeSet
     * @param inUse whether a regulation id belongs to a regulation that stands
     * @param arrived the version to compare as new; null when what comes of the input is told to nobody
     * @param book what was decided by hand
     */
    Redraw(
            Collection<RegulationState> before,
            Predicate<String> inUse,
            @Nullable Known arrived,
            Reason reason,
            PinBook book) {
        this.before = before.stream()
                .sorted(Comparator.comparing(RegulationState::firstSeen).thenComparing(RegulationState::id))
                .toList();
        this.inUse = inUse;
        this.arrived = arrived;
        this.reason = reason;
        this.book = book;
        for (var state : before) {
            state.live().forEach(live -> lived.put(live.id(), live));
            state.revisions().forEach((id, revision) -> revisions.merge(id, revision, Math::max));
        }
    }

    /** Compares again what is live of a version that reads otherwise now. */
    Redraw again(String version) {
        again = version;
        return this;
    }

    /** The regulations after the input, those first that hold versions, then those that are merged into them. */
    List<Linking> into(Collection<Known> versions) {
        var pins = book.of(versions);
        var drawn = drawn(versions, pins);
        var comparisons = comparisons(drawn.values(), pins);
        comparisons.forEach(comparison -> revisions.put(comparison.pair().id(), comparison.revision()));
        var withdrawn = withdrawn(drawn.values(), comparisons);
        return Stream.concat(
                        drawn.entrySet().stream()
                                .map(entry -> linking(entry.getKey(), entry.getValue(), comparisons, withdrawn)),
                        merged(drawn.keySet(), withdrawn))
                .toList();
    }

    /** Each regulation with the pairs that are live in it; one without versions when none is left. */
    private Map<RegulationState, List<Pair>> drawn(Collection<Known> versions, Pins pins) {
        var drawn = new LinkedHashMap<RegulationState, List<Pair>>();
        var components = Components.of(versions, pins);
        for (var component : components) {
            drawn.put(claimed(component, components, drawn.keySet()), Pairs.of(Timeline.of(component)));
        }
        if (drawn.isEmpty()) {
            drawn.put(before.get(0).with(List.of()), List.of());
        }
        emptied(versions, drawn.keySet()).forEach(state -> drawn.put(state, List.of()));
        return drawn;
    }

    // rule: what lost its last version stands empty; it is not merged into those that a pin keeps it apart from
    private List<RegulationState> emptied(Collection<Known> versions, Collection<RegulationState> drawn) {
        return before.stream()
                .filter(state -> state.mergedInto() == null && !holds(drawn, state.id()))
                .filter(state -> state.versions().isEmpty() || reason == Reason.RETRACTED)
                .filter(state -> versions.stream().noneMatch(version -> state.holds(version.id())))
                .map(state -> state.with(List.of()))
                .toList();
    }

    private List<Comparison> comparisons(Collection<List<Pair>> drawn, Pins pins) {
        return drawn.stream()
                .flatMap(List::stream)
                .filter(pair -> !lived.containsKey(pair.id())
                        || pair.from().id().equals(again)
                        || pair.to().id().equals(again))
                .map(pair -> comparison(pair, pins))
                .toList();
    }

    private Stream<Linking> merged(Collection<RegulationState> drawn, List<Superseded> withdrawn) {
        return before.stream()
                .filter(state -> !holds(drawn, state.id()))
                .map(state -> new Linking(absorbed(state, drawn), null, List.of(), of(state.id(), withdrawn)))
                .filter(linking ->
                        linking.hasConsequences() || inUse.test(linking.state().id()));
    }

    private static boolean holds(Collection<RegulationState> states, String id) {
        return states.stream().anyMatch(state -> state.id().equals(id));
    }

    // rule: the regulation of its versions, else one of its name that is not the regulation of others
    private RegulationState claimed(List<Known> component, List<List<Known>> all, Collection<RegulationState> taken) {
        var first = component.get(0);
        var free = before.stream().filter(state -> !holds(taken, state.id())).toList();
        return free.stream()
                .filter(state -> holdsOneOf(state, component))
                .findFirst()
                .or(() -> free.stream()
                        .filter(state -> component.stream()
                                .anyMatch(version -> state.titleKeys().contains(version.titleKey())))
                        .filter(state -> all.stream().noneMatch(other -> holdsOneOf(state, other)))
                        .findFirst())
                .orElseGet(() -> RegulationState.opened(freeId(first, taken), first))
                .with(component);
    }

    private static boolean holdsOneOf(RegulationState state, List<Known> versions) {
        return versions.stream().anyMatch(version -> state.holds(version.id()));
    }

    private String freeId(Known first, Collection<RegulationState> taken) {
        var id = Ids.of("regulation", first.id());
        while (inUse.test(id) || holds(before, id) || holds(taken, id)) {
            id = Ids.of("regulation", id);
        }
        return id;
    }

    private static RegulationState absorbed(RegulationState state, Collection<RegulationState> into) {
        var target = into.stream()
                .filter(other -> holdsOneOf(state, other.versions()))
                .findFirst()
                .or(() -> into.stream()
                        .filter(other -> state.titleKeys().stream().anyMatch(other.titleKeys()::contains))
                        .findFirst())
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

    private Comparison comparison(Pair pair, Pins pins) {
        boolean late = arrived != null && !pair.to().id().equals(arrived.id());
        int revision = revisions.getOrDefault(pair.id(), 0) + 1;
        return new Comparison(pair, revision, late ? Reason.LATE_ARRIVAL : reason, Evidence.of(pair, pins));
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

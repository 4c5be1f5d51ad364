package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.differ.link.Linking.Comparison;
import dev.lexdelta.differ.link.RegulationState.Live;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
    private final Ledger ledger;
    private Predicate<Pair> again = pair -> false;

    /**
     * Prepares.
     *
     * @param before what the input touches, those included that were merged into it and are the key of a live ChangeSet
     * @param inUse whether a regulation id belongs to a regulation that stands
     * @param arrived the version to compare as new; null when what comes of the input is told to nobody
     * @param book what was decided by hand
     * @param memory what was published of ChangeSets
     */
    Redraw(
            Collection<RegulationState> before,
            Predicate<String> inUse,
            @Nullable Known arrived,
            Reason reason,
            PinBook book,
            Memory memory) {
        this.before = before.stream()
                .sorted(Comparator.comparing(RegulationState::firstSeen).thenComparing(RegulationState::id))
                .toList();
        this.inUse = inUse;
        this.arrived = arrived;
        this.reason = reason;
        this.book = book;
        this.ledger = new Ledger(this.before, memory);
    }

    /** Compares again what is live of versions that read otherwise now. */
    Redraw again(Set<String> versions) {
        return again(pair -> versions.contains(pair.from().id())
                || versions.contains(pair.to().id()));
    }

    /** Compares again what is live of some pairs. */
    Redraw again(Predicate<Pair> pairs) {
        again = pairs;
        return this;
    }

    /** The regulations after the input, those first that hold versions, then those that are merged into them. */
    List<Linking> into(Collection<Known> versions) {
        var pins = book.of(versions);
        return into(versions, Components.of(versions, pins), pins);
    }

    /**
     * The same where it is known already which of the versions make one regulation.
     *
     * @param pins of the versions
     */
    List<Linking> into(Collection<Known> versions, List<List<Known>> components, Pins pins) {
        var drawn = drawn(versions, components);
        var comparisons = comparisons(drawn, pins);
        var withdrawn = withdrawn(comparisons);
        ledger.close();
        return Stream.concat(
                        drawn.entrySet().stream()
                                .map(entry -> holding(entry.getKey(), entry.getValue()))
                                .map(state -> linking(state, state, comparisons, withdrawn)),
                        merged(drawn.keySet(), comparisons, withdrawn))
                .toList();
    }

    /** Each regulation with the pairs that are live in it; one without versions when none is left. */
    private Map<RegulationState, List<Pair>> drawn(Collection<Known> versions, List<List<Known>> components) {
        var drawn = new LinkedHashMap<RegulationState, List<Pair>>();
        for (var component : components) {
            var state = claimed(component, components, drawn.keySet());
            drawn.put(state, Pairs.of(Timeline.of(state.versions())));
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

    private List<Comparison> comparisons(Map<RegulationState, List<Pair>> drawn, Pins pins) {
        return drawn.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(pair -> ledger.enter(pair, entry.getKey().id(), again.test(pair))))
                .map(pair -> comparison(pair, pins))
                .toList();
    }

    private Stream<Linking> merged(
            Collection<RegulationState> drawn, List<Comparison> comparisons, List<Superseded> withdrawn) {
        return before.stream()
                .filter(state -> !holds(drawn, state.id()))
                .map(state -> absorbed(state, target(state, drawn), comparisons, withdrawn))
                .filter(linking ->
                        linking.hasConsequences() || inUse.test(linking.state().id()));
    }

    private static Linking absorbed(
            RegulationState state, RegulationState target, List<Comparison> comparisons, List<Superseded> withdrawn) {
        return linking(state.mergedInto(target.id()), target, comparisons, withdrawn);
    }

    private static boolean holds(Collection<RegulationState> states, String id) {
        return states.stream().anyMatch(state -> state.id().equals(id));
    }

    // rule: the regulation of its versions, else one of its name that holds, or held last, what it belongs to, and that
    // is
    // not the regulation of others
    private RegulationState claimed(List<Known> component, List<List<Known>> all, Collection<RegulationState> taken) {
        var first = component.get(0);
        var free = before.stream().filter(state -> !holds(taken, state.id())).toList();
        return free.stream()
                .filter(state -> holdsOneOf(state, component))
                .findFirst()
                .or(() -> free.stream()
                        .filter(state -> component.stream().anyMatch(version -> isOf(state, version)))
                        .filter(state -> all.stream().noneMatch(other -> holdsOneOf(state, other)))
                        .findFirst())
                .orElseGet(() -> RegulationState.opened(freeId(first, taken), first))
                .with(component);
    }

    private static boolean isOf(RegulationState state, Known version) {
        return state.titleKeys().contains(version.titleKey())
                && state.held().stream().anyMatch(known -> Components.joins(known, version) || known.rereads(version));
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

    private static RegulationState target(RegulationState state, Collection<RegulationState> into) {
        return into.stream()
                .filter(other -> holdsOneOf(state, other.versions()))
                .findFirst()
                .or(() -> into.stream()
                        .filter(other -> state.titleKeys().stream().anyMatch(other.titleKeys()::contains))
                        .findFirst())
                .orElseGet(() -> into.iterator().next());
    }

    private RegulationState holding(RegulationState state, List<Pair> pairs) {
        var live = pairs.stream().map(pair -> ledger.live(pair.id())).toList();
        return state.live(live, ledger.revisions(live));
    }

    // rule: what is published or withdrawn follows under its key, be it the key of what is merged
    private static Linking linking(
            RegulationState state, RegulationState named, List<Comparison> comparisons, List<Superseded> withdrawn) {
        return new Linking(
                state,
                named,
                null,
                comparisons.stream()
                        .filter(comparison -> comparison.regulation().equals(state.id()))
                        .toList(),
                withdrawn.stream()
                        .filter(gone -> gone.regulation().equals(state.id()))
                        .toList());
    }

    private Comparison comparison(Pair pair, Pins pins) {
        boolean late = arrived != null && !pair.to().id().equals(arrived.id());
        return new Comparison(
                ledger.live(pair.id()).regulation(),
                pair,
                ledger.revision(pair.id()),
                late ? Reason.LATE_ARRIVAL : reason,
                Evidence.of(pair, pins));
    }

    private List<Superseded> withdrawn(List<Comparison> comparisons) {
        return ledger.gone().stream()
                .map(gone -> new Superseded(
                        gone.id(),
                        ledger.revision(gone.id()),
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

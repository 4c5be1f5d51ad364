package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.differ.link.Adoption.Holding;
import dev.lexdelta.differ.link.Adoption.Published;
import dev.lexdelta.differ.link.RegulationState.Live;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the state of a replay go on from what is published: the versions are those that the replay holds, all else (ids,
 * revisions, what holds under which key) is what the topics tell, and the difference is drawn as it is for any input.
 */
final class Takeover {
    private final Memory memory;
    private final Neighbours neighbours;
    private final PinBook book;
    private final Repeals repeals;
    private final Function<RegulationState, Regulation> faces;
    private final Adoption adoption;
    private final List<RegulationState> own;
    private final List<Known> versions;
    private final Map<String, Live> revised = new HashMap<>();

    Takeover(
            Memory memory,
            Neighbours neighbours,
            PinBook book,
            Repeals repeals,
            Function<RegulationState, Regulation> faces,
            Adoption adoption) {
        this.memory = memory;
        this.neighbours = neighbours;
        this.book = book;
        this.repeals = repeals;
        this.faces = faces;
        this.adoption = adoption;
        this.own = List.copyOf(adoption.titleKeys().stream()
                .flatMap(title -> memory.regulations(adoption.jurisdiction(), title).stream())
                .collect(Collectors.toMap(
                        RegulationState::id, state -> state, (state, again) -> state, LinkedHashMap::new))
                .values());
        this.versions = own.stream().flatMap(state -> state.versions().stream()).toList();
        for (var published : adoption.published()) {
            published.holding().stream()
                    .filter(Holding::revised)
                    .forEach(holding -> revised.put(holding.id(), live(published, holding)));
        }
    }

    /** What to publish; empty when what is published holds. */
    List<Adopted> take() {
        var before = before();
        if (before.isEmpty()) {
            return List.of();
        }
        before.stream().filter(state -> state.mergedInto() != null).forEach(memory::remember);
        var linkings = new Redraw(before, inUse(), null, Reason.ENGINE, book)
                .into(versions).stream().map(this::underItsKey).toList();
        neighbours.remember(own, linkings);
        forgetOwnIds(linkings);
        return linkings.stream().flatMap(this::adopted).toList();
    }

    private List<RegulationState> before() {
        return adoption.published().isEmpty()
                ? own.stream().map(state -> state.live(List.of(), Map.of())).toList()
                : adoption.published().stream().map(this::state).toList();
    }

    private RegulationState state(Published published) {
        var ids = Set.copyOf(published.versions());
        return new RegulationState(
                published.id(),
                published.titleKeys(),
                published.jurisdiction(),
                versions.stream().filter(version -> ids.contains(version.id())).toList(),
                published.holding().stream()
                        .filter(holding -> !holding.revised())
                        .map(holding -> live(published, holding))
                        .toList(),
                published.revisions(),
                List.of(),
                published.mergedInto());
    }

    private static Live live(Published published, Holding holding) {
        return new Live(holding.id(), holding.from(), holding.to(), holding.transition(), published.id());
    }

    // rule: an id of the replay's own was never published, so that only others are in use
    private Predicate<String> inUse() {
        var standing = adoption.published().stream()
                .filter(published -> published.mergedInto() == null)
                .map(Published::id)
                .collect(Collectors.toSet());
        var mine = own.stream().map(RegulationState::id).collect(Collectors.toSet());
        return id -> standing.contains(id) || (neighbours.stands(id) && !mine.contains(id));
    }

    // rule: a new revision follows under the key of the last one, whatever has merged since; a repeal is not told again
    private Linking underItsKey(Linking linking) {
        var state = linking.state();
        var live = state.live().stream()
                .map(holding -> revised.getOrDefault(holding.id(), holding))
                .toList();
        var taken = repeals.of(state.live(live, state.revisions())).state();
        return new Linking(taken, null, linking.comparisons(), linking.withdrawn());
    }

    private void forgetOwnIds(List<Linking> linkings) {
        var kept = linkings.stream().map(linking -> linking.state().id()).collect(Collectors.toSet());
        own.stream()
                .filter(state -> !kept.contains(state.id()))
                .forEach(state ->
                        memory.remember(state.mergedInto(linkings.get(0).state().id())));
    }

    private Stream<Adopted> adopted(Linking linking) {
        var state = linking.state();
        var face = adoption.retold() || linking.hasConsequences() ? faces.apply(state) : null;
        var tasks = new ArrayList<CompareTask>();
        var elsewhere = new ArrayList<Adopted>();
        for (var comparison : linking.comparisons()) {
            var key = keyOf(comparison, state);
            var task = task(comparison, new RegulationRef(key, state.title(), state.jurisdiction()));
            if (key.equals(state.id())) {
                tasks.add(task);
            } else {
                elsewhere.add(new Adopted(key, null, List.of(task)));
            }
        }
        linking.withdrawn().forEach(gone -> tasks.add(task(gone, linking.regulation())));
        return Stream.concat(Stream.of(new Adopted(state.id(), face, tasks)), elsewhere.stream())
                .filter(adopted -> adopted.face() != null || !adopted.tasks().isEmpty());
    }

    private String keyOf(Linking.Comparison comparison, RegulationState state) {
        var live = revised.get(comparison.pair().id());
        return live == null ? state.id() : live.regulation();
    }

    private CompareTask task(Linking.Comparison comparison, RegulationRef regulation) {
        var from = body(comparison.pair().from().id());
        var to = body(comparison.pair().to().id());
        var pair = new CompareTask.ComparePair(
                from.id(),
                to.id(),
                comparison.pair().transition(),
                comparison.revision(),
                comparison.reason(),
                comparison.link());
        var history = from.history() && to.history();
        return new CompareTask(
                regulation,
                to.id(),
                history,
                null,
                null,
                List.of(pair),
                Stream.of(from, to).distinct().toList(),
                List.of(),
                List.of(),
                null);
    }

    private static CompareTask task(Superseded gone, RegulationRef regulation) {
        return new CompareTask(
                regulation, gone.id(), false, null, null, List.of(), List.of(), List.of(gone), List.of(), null);
    }

    private LegalText body(String version) {
        return Objects.requireNonNull(memory.body(version), version);
    }
}

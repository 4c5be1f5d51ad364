package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.VersionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One input of link: recalls what is known, works out what follows, remembers it. Nothing is remembered when working out
 * the comparisons throws.
 */
public final class LinkStep {
    private final Memory memory;
    private final PinBook book;
    private final Neighbours neighbours;
    private final Candidates candidates;
    private final PinnedLinks pinned;
    private final Linker linker;

    public LinkStep(Memory memory) {
        this.memory = memory;
        this.book = new PinBook(memory);
        this.neighbours = new Neighbours(memory, book);
        this.candidates = new Candidates(neighbours);
        this.pinned = new PinnedLinks(neighbours, book);
        this.linker = new Linker(neighbours::stands, book);
    }

    /** Takes an event of lexdelta.versions; empty when it tells nothing new, else one for each regulation it changes. */
    public List<Linked> take(VersionEvent event) {
        return event instanceof LegalText text ? add(text) : remove((Retracted) event);
    }

    /** Takes a decision by hand; empty when it changes nothing, or concerns a version that is not known yet. */
    public List<Linked> take(Pin pin) {
        boolean repeated = !book.take(pin);
        var before = neighbours.of(pin);
        if (before.isEmpty()) {
            return List.of();
        }
        var linkings = linker.pin(before);
        var bodies =
                Stream.of(pin.a(), pin.b()).map(book::current).map(this::body).toList();
        var history = bodies.stream().allMatch(LegalText::history);
        var tasks = tasks(linkings, Ids.of("pin", Pins.key(pin.a(), pin.b())), history, this::body);
        linkings.forEach(linking -> tasks.computeIfPresent(
                linking.state().id(), (id, task) -> task.undoing(Withdrawal.of(linking, before))));
        return linked(linkings, tasks, neighbours.remember(before, linkings)).stream()
                .filter(linked -> !repeated || linked.task() != null)
                .toList();
    }

    /** Takes what comes by any way. */
    public List<Linked> take(LinkInput input) {
        return input instanceof LinkInput.Version version
                ? take(version.event())
                : take(((LinkInput.Decision) input).pin());
    }

    /** Links texts that come all at once. */
    public static List<Regulation> ofAll(List<LegalText> texts) {
        var memory = new MapMemory();
        var step = new LinkStep(memory);
        texts.forEach(step::take);
        return memory.regulations().map(step::regulation).toList();
    }

    private List<Linked> add(LegalText text) {
        var version = Known.of(text);
        var before = neighbours.of(version);
        var linkings = linker.add(before, version);
        var tasks = tasks(linkings, text.id(), text.history(), id -> id.equals(text.id()) ? text : body(id));
        var changed = neighbours.remember(before, linkings);
        if (!linkings.isEmpty() && memory.body(text.id()) == null) {
            memory.remember(text);
        }
        return linked(linkings, tasks, changed);
    }

    private List<Linked> remove(Retracted retracted) {
        var body = memory.body(retracted.id());
        if (body == null) {
            return List.of();
        }
        var linked = neighbours.homes(retracted.id()).stream()
                .findFirst()
                .map(home -> remove(home, body))
                .orElse(List.of());
        memory.forget(retracted.id());
        return linked;
    }

    private List<Linked> remove(RegulationState home, LegalText body) {
        var before = neighbours.together(List.of(home));
        var linkings = linker.remove(before, home, body.id());
        var tasks = tasks(linkings, body.id(), body.history(), this::body);
        return linked(linkings, tasks, neighbours.remember(before, linkings));
    }

    private Map<String, CompareTask> tasks(
            List<Linking> linkings, String cause, boolean history, Function<String, LegalText> bodies) {
        return linkings.stream()
                .filter(Linking::hasConsequences)
                .collect(Collectors.toMap(
                        linking -> linking.state().id(), linking -> CompareTask.of(linking, cause, history, bodies)));
    }

    private LegalText body(String version) {
        return Objects.requireNonNull(memory.body(version), version);
    }

    // rule: what lists a version as a candidate is published again when that comes or goes
    private List<Linked> linked(List<Linking> linkings, Map<String, CompareTask> tasks, List<Known> changed) {
        var states = new LinkedHashMap<String, RegulationState>();
        linkings.forEach(linking -> states.put(linking.state().id(), linking.state()));
        changed.stream().flatMap(candidates::listing).forEach(state -> states.putIfAbsent(state.id(), state));
        return states.values().stream()
                .map(state -> new Linked(regulation(state), tasks.get(state.id())))
                .toList();
    }

    private Regulation regulation(RegulationState state) {
        return Regulations.of(state, candidates.of(state), pinned.of(state));
    }
}

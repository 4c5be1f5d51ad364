package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.VersionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One input of link: recalls what is known, works out what follows, remembers it. Nothing is remembered when working out
 * the comparisons throws.
 */
public final class LinkStep {
    private final Memory memory;
    private final Neighbours neighbours;
    private final Candidates candidates;
    private final Linker linker;

    public LinkStep(Memory memory) {
        this.memory = memory;
        this.neighbours = new Neighbours(memory);
        this.candidates = new Candidates(neighbours);
        this.linker = new Linker(neighbours::stands);
    }

    /** Takes an event of lexdelta.versions; empty when it tells nothing new, else one for each regulation it changes. */
    public List<Linked> take(VersionEvent event) {
        return event instanceof LegalText text ? add(text) : remove((Retracted) event);
    }

    /** Goes on from what another engine has published of some regulations; empty when that holds. */
    public List<Adopted> adopt(Adoption adoption) {
        return new Takeover(memory, neighbours, this::regulation, adoption).take();
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
        var tasks = tasks(linkings, text.id(), text.history(), text);
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
        var home = memory.regulation(body.jurisdiction().code(), body.titleKey());
        var linked = home == null ? List.<Linked>of() : remove(home, body);
        memory.forget(retracted.id());
        return linked;
    }

    private List<Linked> remove(RegulationState home, LegalText body) {
        var before = neighbours.withOwners(List.of(home));
        var linkings = linker.remove(before, home, body.id());
        var tasks = tasks(linkings, body.id(), body.history(), body);
        return linked(linkings, tasks, neighbours.remember(before, linkings));
    }

    private Map<String, CompareTask> tasks(List<Linking> linkings, String cause, boolean history, LegalText arrived) {
        return linkings.stream()
                .filter(Linking::hasConsequences)
                .collect(Collectors.toMap(
                        linking -> linking.state().id(), linking -> task(linking, cause, history, arrived)));
    }

    private CompareTask task(Linking linking, String cause, boolean history, LegalText arrived) {
        return CompareTask.of(
                linking,
                cause,
                history,
                id -> id.equals(arrived.id()) ? arrived : Objects.requireNonNull(memory.body(id), id));
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
        return Regulations.of(state, candidates.of(state));
    }
}

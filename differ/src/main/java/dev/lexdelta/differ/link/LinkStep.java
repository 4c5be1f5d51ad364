package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.VersionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One input of link: recalls what is known, works out all that follows, then remembers it. Nothing is remembered when
 * working it out throws.
 */
public final class LinkStep {
    private final StagedMemory memory;
    private final Neighbours neighbours;
    private final Candidates candidates;
    private final Repeals repeals;
    private final Linker linker;

    public LinkStep(Memory memory) {
        this.memory = new StagedMemory(memory);
        this.neighbours = new Neighbours(this.memory);
        this.candidates = new Candidates(neighbours);
        this.repeals = new Repeals(neighbours);
        this.linker = new Linker(neighbours::stands);
    }

    /** Takes an event of lexdelta.versions; empty when it tells nothing new, else one for each regulation it changes. */
    public List<Linked> take(VersionEvent event) {
        memory.discard();
        var linked = event instanceof LegalText text ? add(text) : remove((Retracted) event);
        memory.commit();
        return linked;
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
        if (memory.body(text.id()) == null ? !linkings.isEmpty() : standsFor(linkings, version)) {
            memory.remember(text);
        }
        return linked(text, before, linkings, before.stream().anyMatch(state -> rereads(version, state)));
    }

    private static boolean rereads(Known version, RegulationState state) {
        return state.versions().stream().anyMatch(version::rereads);
    }

    // rule: the body is that of the best sighting
    private static boolean standsFor(List<Linking> linkings, Known version) {
        return linkings.stream()
                .flatMap(linking -> linking.state().versions().stream())
                .anyMatch(known -> known.sameVersionAs(version) && known.best().equals(version.best()));
    }

    private List<Linked> remove(Retracted retracted) {
        var body = memory.body(retracted.id());
        if (body == null) {
            return List.of();
        }
        var homes = neighbours.homes(body.jurisdiction().code(), retracted.id());
        var before = neighbours.withOwners(homes);
        var linked = homes.isEmpty()
                ? List.<Linked>of()
                : linked(body, before, linker.remove(before, retracted.id()), false);
        memory.forget(retracted.id());
        return linked;
    }

    private List<Linked> linked(
            LegalText cause, Collection<RegulationState> before, List<Linking> linkings, boolean silent) {
        var changed = neighbours.remember(before, linkings);
        var consequences = new Consequences(cause);
        linkings.forEach(linking -> consequences.drawn(linking, this::body));
        repealable(before, consequences.states()).forEach(state -> repeal(state, consequences, silent));
        // rule: what lists a version as a candidate is published again when that comes or goes
        changed.stream().flatMap(candidates::listing).forEach(consequences::lists);
        return consequences.linked(this::regulation);
    }

    private LegalText body(String version) {
        return Objects.requireNonNull(memory.body(version), version);
    }

    /** The regulations that may be repealed now and were not, or the other way round. */
    private List<RegulationState> repealable(Collection<RegulationState> before, Collection<RegulationState> after) {
        var touched = Stream.concat(before.stream(), after.stream())
                .flatMap(state -> state.versions().stream())
                .distinct()
                .toList();
        return Stream.concat(after.stream().filter(state -> state.mergedInto() == null), repeals.named(touched))
                .distinct()
                .toList();
    }

    private void repeal(RegulationState state, Consequences consequences, boolean silent) {
        var outcome = repeals.of(state);
        if (outcome.state().equals(state)) {
            return;
        }
        memory.remember(outcome.state());
        consequences.ended(outcome.state());
        if (outcome.told() != null && !silent) {
            consequences.tell(outcome.state(), outcome.told());
        }
    }

    private Regulation regulation(RegulationState state) {
        return Regulations.of(state, candidates.of(state));
    }
}

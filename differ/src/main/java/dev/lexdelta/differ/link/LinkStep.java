package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.regulation.Repeal;
import dev.lexdelta.contract.text.Ids;
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
    private final PinBook book;
    private final Neighbours neighbours;
    private final Register register;
    private final Takeover takeover;
    private final Candidates candidates;
    private final PinnedLinks pinned;
    private final Repeals repeals;
    private final Linker linker;
    private final Turns turns;
    private final Bodies bodies;

    public LinkStep(Memory memory) {
        this.memory = new StagedMemory(memory);
        this.book = new PinBook(this.memory);
        var crowds = new Crowds(this.memory);
        this.neighbours = new Neighbours(this.memory, book, crowds);
        this.candidates = new Candidates(neighbours, book);
        this.pinned = new PinnedLinks(neighbours, book);
        this.repeals = new Repeals(neighbours);
        this.register = new Register(this.memory, crowds);
        this.turns = new Turns(this.memory);
        this.bodies = new Bodies(this.memory);
        this.linker = new Linker(neighbours::stands, book, this.memory, turns);
        this.takeover = new Takeover(this.memory, neighbours::stands, register, book, repeals);
    }

    /** Takes what comes by any way; empty when it tells nothing new, else one for each regulation it changes. */
    public List<Linked> take(LinkInput input) {
        memory.discard();
        var linked = input instanceof LinkInput.Version version
                ? follow(version.event())
                : follow(((LinkInput.Decision) input).pin());
        memory.commit();
        return linked;
    }

    /** Takes an event of lexdelta.versions. */
    public List<Linked> take(VersionEvent event) {
        return take(new LinkInput.Version(event));
    }

    /** Takes a decision by hand. */
    public List<Linked> take(Pin pin) {
        return take(new LinkInput.Decision(pin));
    }

    /** Goes on from what another engine has published of some regulations; empty when that holds. */
    public List<Adopted> adopt(Adoption adoption) {
        memory.discard();
        var adopted = new AdoptedTasks(adoption, this::regulation, this::body).of(takeover.take(adoption));
        memory.commit();
        return adopted;
    }

    /** Links texts that come all at once. */
    public static List<Regulation> ofAll(List<LegalText> texts) {
        var memory = new MapMemory();
        var step = new LinkStep(memory);
        texts.forEach(step::take);
        return memory.regulations().map(step::regulation).toList();
    }

    private List<Linked> follow(VersionEvent event) {
        return event instanceof LegalText text ? add(text) : remove((Retracted) event);
    }

    // rule: a pin changes nothing that concerns a version that is not known yet, nor what was decided so before
    private List<Linked> follow(Pin pin) {
        boolean repeated = !book.take(pin);
        var before = neighbours.of(pin);
        if (before.isEmpty()) {
            return List.of();
        }
        boolean history = Stream.of(pin.a(), pin.b())
                .map(book::current)
                .flatMap(List::stream)
                .map(this::body)
                .allMatch(LegalText::history);
        var consequences = new Consequences(Ids.of("pin", Pins.key(pin.a(), pin.b())), history);
        var linkings = linker.pin(before);
        draw(before, linkings, consequences, Reason.PIN);
        linkings.forEach(linking -> consequences.undo(linking.state(), Withdrawal.of(linking, before)));
        return consequences.linked(this::regulation).stream()
                .filter(linked -> !repeated || linked.task() != null)
                .toList();
    }

    private List<Linked> add(LegalText text) {
        var version = Known.of(text);
        var before = neighbours.of(version);
        var linkings = linker.add(before, version);
        bodies.take(text, before, linkings);
        var consequences = new Consequences(text.id(), text.history());
        boolean rereading = before.stream().anyMatch(state -> rereads(version, state));
        draw(before, linkings, consequences, rereading ? Reason.REREAD : Reason.LATE_ARRIVAL);
        return consequences.linked(this::regulation);
    }

    private static boolean rereads(Known version, RegulationState state) {
        return state.versions().stream().anyMatch(version::rereads);
    }

    // rule: whoever knows a text by an older reading means the readings that took its place
    private List<Linked> remove(Retracted retracted) {
        var id = retracted.id();
        var standing = neighbours.homes(id).isEmpty() ? book.current(id) : List.of(id);
        var linked =
                standing.stream().flatMap(version -> remove(version).stream()).toList();
        memory.forget(id);
        return linked;
    }

    private List<Linked> remove(String version) {
        var body = memory.body(version);
        if (body == null) {
            return List.of();
        }
        var consequences = new Consequences(body.id(), body.history());
        var homes = neighbours.homes(version);
        if (!homes.isEmpty()) {
            var before = neighbours.together(homes);
            draw(before, linker.remove(before, version), consequences, Reason.RETRACTED);
        }
        bodies.forget(version, homes);
        return consequences.linked(this::regulation);
    }

    /** Remembers what was drawn, and gathers all that follows; of a better reading nobody is told. */
    private void draw(
            Collection<RegulationState> before, List<Linking> linkings, Consequences consequences, Reason reason) {
        boolean silent = reason == Reason.REREAD;
        var changed = register.remember(before, linkings);
        linkings.forEach(linking -> consequences.drawn(linking, this::body));
        if (!silent) {
            var news = new News(before);
            takeBack(news, linkings, consequences, reason);
            raise(news, linkings, consequences);
        }
        repealable(before, consequences.states()).forEach(state -> repeal(state, consequences, silent));
        // rule: what lists a version as a candidate is published again when that comes or goes
        changed.stream().flatMap(candidates::listing).forEach(consequences::lists);
    }

    private void takeBack(News news, List<Linking> linkings, Consequences consequences, Reason reason) {
        for (var linking : linkings) {
            var fallen = news.fallen(linking.state().versions()).stream()
                    .map(version -> new CompareTask.Fallen(
                            version.header(), reason, turns.takenBack(Turns.arrivalOf(version.id()))))
                    .toList();
            consequences.takeBack(linking.state(), fallen);
        }
    }

    // rule: what was taken back and stands after all is told again
    private void raise(News news, List<Linking> linkings, Consequences consequences) {
        for (var linking : linkings) {
            var risen = news.risen(linking.state().versions()).stream()
                    .filter(version -> turns.isTakenBack(Turns.arrivalOf(version.id())))
                    .map(version -> linker.telling(linking.state(), version))
                    .map(told -> new CompareTask.Risen(told.kind(), told.version(), told.turn()))
                    .toList();
            consequences.raise(linking.state(), risen, this::body);
        }
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
        var standing = after.stream().filter(state -> state.mergedInto() == null);
        return Stream.of(standing, repeals.named(touched), repeals.namesakes(touched))
                .flatMap(states -> states)
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
        endNoMore(state, outcome.state());
        if (outcome.told() != null && !silent) {
            consequences.tell(outcome.state(), outcome.told(), turn(outcome.told()));
        }
    }

    // rule: what ends a regulation no more may end it again, whether or not anybody was told
    private void endNoMore(RegulationState before, RegulationState after) {
        before.repeals().stream()
                .map(Repeal::version)
                .filter(version -> after.repeals().stream()
                        .noneMatch(repeal -> repeal.version().equals(version)))
                .forEach(version -> turns.takenBack(Turns.endBy(version)));
    }

    private int turn(Repeals.Told told) {
        var subject = Turns.endBy(told.by().version());
        return told.holds() ? turns.told(subject) : turns.last(subject);
    }

    private Regulation regulation(RegulationState state) {
        return Regulations.of(state, candidates.of(state), pinned.of(state));
    }
}

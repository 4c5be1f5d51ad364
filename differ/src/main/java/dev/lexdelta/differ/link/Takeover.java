package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.differ.link.Adoption.Published;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the state of a replay go on from what is published: the versions are those that the replay holds, all else (ids,
 * revisions, what holds under which key) is what the topics tell, and the difference is drawn as it is for any input.
 */
final class Takeover {
    private final Memory memory;
    private final Predicate<String> stands;
    private final Register register;
    private final PinBook book;
    private final Repeals repeals;

    /**
     * Takes over.
     *
     * @param stands whether a regulation id belongs to a regulation that stands
     */
    Takeover(Memory memory, Predicate<String> stands, Register register, PinBook book, Repeals repeals) {
        this.memory = memory;
        this.stands = stands;
        this.register = register;
        this.book = book;
        this.repeals = repeals;
    }

    /** The regulations as they are from now on; empty when nothing is known of them. */
    List<Linking> take(Adoption adoption) {
        var own = own(adoption);
        var published = new AsPublished(adoption, own);
        var before = published.states();
        if (before.isEmpty()) {
            return List.of();
        }
        before.stream().filter(state -> state.mergedInto() != null).forEach(memory::remember);
        issued(own, published);
        var revised = published.revised();
        var linkings = new Redraw(before, inUse(adoption, own), null, Reason.ENGINE, book, memory)
                .again(pair -> revised.contains(pair.id())).into(published.versions()).stream()
                        .map(this::repealed)
                        .toList();
        register.remember(own, linkings);
        forgetOwnIds(own, linkings);
        return linkings;
    }

    private List<RegulationState> own(Adoption adoption) {
        var place = adoption.jurisdiction();
        var holders = adoption.published().stream()
                .flatMap(published -> published.versions().stream())
                .flatMap(version -> memory.leads(place, Routes.identity(version)).stream())
                .map(Lead::titleKey);
        return List.copyOf(Stream.concat(adoption.titleKeys().stream(), holders)
                .distinct()
                .flatMap(title -> memory.regulations(place, title).stream())
                .collect(Collectors.toMap(
                        RegulationState::id, state -> state, (state, again) -> state, LinkedHashMap::new))
                .values());
    }

    // rule: what the replay would have published itself was not; what is published counts
    private void issued(Collection<RegulationState> own, AsPublished published) {
        own.stream().flatMap(state -> state.live().stream()).forEach(live -> memory.remember(live.id(), Issue.NONE));
        published.issues().forEach(memory::remember);
    }

    // rule: an id of the replay's own was never published, so that only others are in use
    private Predicate<String> inUse(Adoption adoption, Collection<RegulationState> own) {
        var standing = adoption.published().stream()
                .filter(published -> published.mergedInto() == null)
                .map(Published::id)
                .collect(Collectors.toSet());
        var mine = own.stream().map(RegulationState::id).collect(Collectors.toSet());
        return id -> standing.contains(id) || (stands.test(id) && !mine.contains(id));
    }

    // rule: a repeal is not told again
    private Linking repealed(Linking linking) {
        return linking.with(repeals.of(linking.state()).state());
    }

    private void forgetOwnIds(Collection<RegulationState> own, List<Linking> linkings) {
        var kept = linkings.stream().map(linking -> linking.state().id()).collect(Collectors.toSet());
        own.stream()
                .filter(state -> !kept.contains(state.id()))
                .forEach(state ->
                        memory.remember(state.mergedInto(linkings.get(0).state().id())));
    }
}

package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Pin;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The regulations that one version touches, found and remembered at a cost that does not grow with how many are known. */
final class Neighbours {
    private final Memory memory;
    private @Nullable Known looked;
    private @Nullable Reach reach; // of the version looked at last: one input asks for it several times
    private final PinBook book;
    private final Crowds crowds;

    Neighbours(Memory memory, PinBook book, Crowds crowds) {
        this.memory = memory;
        this.crowds = crowds;
        this.book = book;
    }

    boolean stands(String regulation) {
        var state = memory.regulation(regulation);
        return state != null && state.mergedInto() == null;
    }

    /** The regulations of the version's name, those that the version joins to them, and those that pins name. */
    List<RegulationState> of(Known version) {
        var jurisdiction = version.jurisdiction().code();
        var found = new LinkedHashMap<String, RegulationState>();
        looked = null; // since the last input others may have come
        joined(version).forEach(state -> found.put(state.id(), state));
        alreadyKnown(version)
                .flatMap(Known::byName)
                .flatMap(this::joined)
                .forEach(state -> found.put(state.id(), state));
        pinned(jurisdiction, List.of(version)).forEach(state -> found.put(state.id(), state));
        return together(found.values());
    }

    private Stream<RegulationState> joined(Known version) {
        var titles = Stream.concat(named(version), reach(version).links());
        return regulations(version.jurisdiction().code(), titles).filter(state -> joins(state, version));
    }

    // rule: of the very many texts of a name that says nothing only those that share wording are looked at
    private Stream<String> named(Known version) {
        var code = version.jurisdiction().code();
        return version.name().saysNothing()
                ? Routes.toKin(version).stream()
                        .flatMap(route -> memory.leads(code, route).stream())
                        .map(Lead::titleKey)
                : Stream.of(version.titleKey());
    }

    /** The versions with the words of this one, or read from its bytes. */
    private Stream<Known> alreadyKnown(Known version) {
        return Stream.concat(
                        Stream.of(Routes.identity(version.id())),
                        version.bytes().map(Routes::bytes))
                .flatMap(route -> ending(version.jurisdiction().code(), route))
                .flatMap(state -> state.versions().stream())
                .filter(known -> known.sameVersionAs(version) || known.rereads(version))
                .distinct();
    }

    /** The regulations of a pin; empty unless both versions are known, and of one jurisdiction. */
    List<RegulationState> of(Pin pin) {
        var a = homesOfAll(book.current(pin.a()));
        var b = homesOfAll(book.current(pin.b()));
        var jurisdictions = Stream.of(a, b)
                .flatMap(List::stream)
                .map(state -> state.jurisdiction().code())
                .distinct();
        return a.isEmpty() || b.isEmpty() || jurisdictions.count() > 1
                ? List.of()
                : together(Stream.concat(a.stream(), b.stream()).toList());
    }

    /**
     * All that must be drawn together with some regulations: those that a pin keeps apart from them, since one version more or
     * less can change which of them another belongs to, and the owners of live ChangeSets.
     */
    List<RegulationState> together(Collection<RegulationState> states) {
        var found = new LinkedHashMap<String, RegulationState>();
        var open = new ArrayDeque<>(states);
        while (!open.isEmpty()) {
            var state = open.remove();
            if (found.putIfAbsent(state.id(), state) == null) {
                pinned(state.jurisdiction().code(), state.versions()).forEach(open::add);
                owners(state).forEach(open::add);
            }
        }
        return List.copyOf(found.values());
    }

    // rule: a ChangeSet is withdrawn under the key it was published under, be it of what was merged since
    private Stream<RegulationState> owners(RegulationState state) {
        return state.live().stream()
                .map(RegulationState.Live::regulation)
                .filter(owner -> !owner.equals(state.id()))
                .distinct()
                .flatMap(owner -> Stream.ofNullable(memory.regulation(owner)));
    }

    private Stream<RegulationState> pinned(String jurisdiction, Collection<Known> versions) {
        var own = versions.stream().map(Known::id).collect(Collectors.toSet());
        return book.named(versions)
                .filter(version -> !own.contains(version))
                .flatMap(version -> homes(version).stream())
                .filter(state -> state.standsIn(jurisdiction));
    }

    private List<RegulationState> homesOfAll(List<String> versions) {
        return versions.stream().flatMap(version -> homes(version).stream()).toList();
    }

    /** The regulations that hold a version, wherever it belongs; none when it is not known. */
    List<RegulationState> homes(String version) {
        var body = memory.body(version);
        return body == null ? List.of() : homes(body.jurisdiction().code(), version);
    }

    /** The regulations that hold a version; more than one when its words are too few to tell one from another. */
    List<RegulationState> homes(String jurisdiction, String version) {
        return ending(jurisdiction, Routes.identity(version))
                .filter(state -> state.holds(version))
                .toList();
    }

    /** The regulations of a name; none of a name that says nothing. */
    Stream<RegulationState> named(String jurisdiction, String titleKey) {
        return memory.regulations(jurisdiction, titleKey).stream();
    }

    /** The regulations with a text that may repeal what has a name. */
    Stream<RegulationState> repealing(String jurisdiction, String titleKey) {
        return ending(jurisdiction, Routes.repealing(titleKey));
    }

    private Stream<RegulationState> ending(String jurisdiction, String route) {
        return regulations(
                jurisdiction, memory.leads(jurisdiction, route).stream().map(Lead::titleKey));
    }

    /** The regulations of which the version may be a candidate. */
    Stream<RegulationState> reachable(Known version) {
        return regulations(version.jurisdiction().code(), reach(version).candidates());
    }

    private Reach reach(Known version) {
        if (reach == null || !version.equals(looked)) {
            reach = new Reach(crowds, version);
            looked = version;
        }
        return reach;
    }

    private Stream<RegulationState> regulations(String jurisdiction, Stream<String> titles) {
        return titles
                .distinct()
                .flatMap(title -> memory.regulations(jurisdiction, title).stream())
                .collect(Collectors.toMap(RegulationState::id, state -> state, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream();
    }

    private static boolean joins(RegulationState state, Known version) {
        return state.held().stream().anyMatch(known -> Components.joins(known, version));
    }
}

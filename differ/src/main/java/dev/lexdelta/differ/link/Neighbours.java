package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.text.Ids;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The regulations that one version touches, found and remembered at a cost that does not grow with how many are known. */
final class Neighbours {
    private final Memory memory;
    private @Nullable Known looked;
    private @Nullable Reach reach; // of the version looked at last: one input asks for it several times
    private final PinBook book;

    Neighbours(Memory memory, PinBook book) {
        this.memory = memory;
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
        joined(version).forEach(state -> put(found, state));
        alreadyKnown(version).flatMap(Known::byName).flatMap(this::joined).forEach(state -> put(found, state));
        pinned(jurisdiction, List.of(version)).forEach(state -> put(found, state));
        return together(found.values());
    }

    private Stream<RegulationState> joined(Known version) {
        var titles = Stream.concat(Stream.of(version.titleKey()), reach(version).links());
        return regulations(version.jurisdiction().code(), titles)
                .filter(state -> state.versions().isEmpty() || joins(state, version));
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
        var a = homes(book.current(pin.a()));
        var b = homes(book.current(pin.b()));
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
            }
        }
        return withOwners(found.values());
    }

    private Stream<RegulationState> pinned(String jurisdiction, Collection<Known> versions) {
        var own = versions.stream().map(Known::id).collect(Collectors.toSet());
        return book.named(versions)
                .filter(version -> !own.contains(version))
                .flatMap(version -> homes(version).stream())
                .filter(state -> state.standsIn(jurisdiction));
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

    /** The regulations of a name: one, unless a pin keeps versions of one name apart. */
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
            reach = new Reach(memory, version);
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
        return state.versions().stream().anyMatch(known -> Components.joins(known, version));
    }

    private static void put(Map<String, RegulationState> found, @Nullable RegulationState state) {
        if (state != null) {
            found.put(state.id(), state);
        }
    }

    /** With those merged before under which a ChangeSet of theirs was published: it is withdrawn under the same key. */
    private List<RegulationState> withOwners(Collection<RegulationState> states) {
        var all = new LinkedHashMap<String, RegulationState>();
        states.forEach(state -> put(all, state));
        states.stream()
                .flatMap(state -> state.live().stream())
                .map(live -> memory.regulation(live.regulation()))
                .filter(state -> state != null && !all.containsKey(state.id()))
                .toList()
                .forEach(state -> put(all, state));
        return List.copyOf(all.values());
    }

    /**
     * Remembers what came of an input.
     *
     * @return the versions that came or went
     */
    List<Known> remember(Collection<RegulationState> before, Collection<Linking> linkings) {
        if (linkings.isEmpty()) {
            return List.of();
        }
        var after = linkings.stream().map(Linking::state).toList();
        forgetTitles(before, after);
        after.forEach(memory::remember);
        var known = members(before);
        var stand = members(after);
        var gone = without(known, stand);
        var come = without(stand, known);
        known.forEach((member, version) -> routes(version, stand.get(member))
                .forEach(route -> memory.forget(version.jurisdiction().code(), route, member)));
        stand.forEach((member, version) -> routes(version, known.get(member))
                .forEach(route -> memory.remember(version.jurisdiction().code(), route, member, Lead.to(version))));
        return Stream.concat(gone.values().stream(), come.values().stream()).toList();
    }

    private void forgetTitles(Collection<RegulationState> before, Collection<RegulationState> after) {
        var kept = after.stream()
                .filter(state -> state.mergedInto() == null)
                .collect(Collectors.toMap(RegulationState::id, RegulationState::titleKeys));
        for (var state : before) {
            if (state.mergedInto() != null) {
                continue; // its titles lead to others since
            }
            var gone = new ArrayList<>(state.titleKeys());
            gone.removeAll(kept.getOrDefault(state.id(), List.of()));
            gone.forEach(title -> memory.forgetTitle(state.jurisdiction().code(), title, state.id()));
        }
    }

    /** The routes of a version that it does not have as the same member before or after. */
    private static List<String> routes(Known version, @Nullable Known same) {
        if (version.equals(same)) {
            return List.of();
        }
        var routes = new ArrayList<>(Routes.ofItself(version));
        if (same == null) {
            routes.addAll(Routes.of(version));
        } else {
            routes.removeAll(Routes.ofItself(same));
        }
        return routes;
    }

    private static Map<String, Known> without(Map<String, Known> members, Map<String, Known> others) {
        var left = new LinkedHashMap<>(members);
        left.keySet().removeAll(others.keySet());
        return left;
    }

    // one text may be known under two names
    private static Map<String, Known> members(Collection<RegulationState> states) {
        return states.stream()
                .flatMap(state -> state.versions().stream())
                .collect(Collectors.toMap(
                        version -> Ids.of(version.id(), version.titleKey()),
                        version -> version,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}

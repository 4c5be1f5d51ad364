package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The regulations that one version touches, found and remembered at a cost that does not grow with how many are known. */
final class Neighbours {
    private final Memory memory;
    private @Nullable Known looked;
    private @Nullable Reach reach; // of the version looked at last: one input asks for it several times

    Neighbours(Memory memory) {
        this.memory = memory;
    }

    boolean stands(String regulation) {
        var state = memory.regulation(regulation);
        return state != null && state.mergedInto() == null;
    }

    /** The regulation of the version's name and those that the version joins to it. */
    List<RegulationState> of(Known version) {
        var jurisdiction = version.jurisdiction().code();
        var found = new LinkedHashMap<String, RegulationState>();
        put(found, memory.regulation(jurisdiction, version.titleKey()));
        looked = null; // since the last input others may have come
        joined(version).forEach(state -> put(found, state));
        alreadyKnown(version)
                .flatMap(Known::byName)
                .flatMap(known -> Stream.concat(named(jurisdiction, known.titleKey()), joined(known)))
                .forEach(state -> put(found, state));
        return withOwners(found.values());
    }

    private Stream<RegulationState> joined(Known version) {
        return regulations(version.jurisdiction().code(), reach(version).links())
                .filter(state -> joins(state, version));
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

    /** The regulations that hold a version; more than one when its words are too few to tell one from another. */
    List<RegulationState> homes(String jurisdiction, String version) {
        return ending(jurisdiction, Routes.identity(version))
                .filter(state ->
                        state.versions().stream().anyMatch(known -> known.id().equals(version)))
                .toList();
    }

    /** The regulation of a name; none where there is none. */
    Stream<RegulationState> named(String jurisdiction, String titleKey) {
        return Stream.ofNullable(memory.regulation(jurisdiction, titleKey));
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
                .map(title -> memory.regulation(jurisdiction, title))
                .filter(Objects::nonNull)
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
    List<RegulationState> withOwners(Collection<RegulationState> states) {
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
                .flatMap(state -> state.titleKeys().stream())
                .collect(Collectors.toSet());
        for (var state : before) {
            if (state.mergedInto() != null) {
                continue; // its titles lead to others since
            }
            var gone = new ArrayList<>(state.titleKeys());
            gone.removeAll(kept);
            gone.forEach(title -> memory.forgetTitle(state.jurisdiction().code(), title));
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

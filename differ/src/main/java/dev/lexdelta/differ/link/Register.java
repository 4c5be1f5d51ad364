package dev.lexdelta.differ.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Enters into the memory what came of an input: the regulations, their titles, and the routes by which others find them. */
final class Register {
    private final Memory memory;
    private final Crowds crowds;

    Register(Memory memory, Crowds crowds) {
        this.memory = memory;
        this.crowds = crowds;
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
                .forEach(route -> memory.forget(version.jurisdiction().code(), route, member, Lead.to(version))));
        stand.forEach((member, version) ->
                routes(version, known.get(member)).forEach(route -> leave(version, route, member)));
        return Stream.concat(gone.values().stream(), come.values().stream()).toList();
    }

    private void leave(Known version, String route, String member) {
        var lead = Lead.to(version);
        memory.remember(version.jurisdiction().code(), route, member, lead);
        crowds.remember(version.jurisdiction().code(), route, lead);
    }

    private void forgetTitles(Collection<RegulationState> before, Collection<RegulationState> after) {
        var kept = after.stream()
                .filter(state -> state.mergedInto() == null)
                .collect(Collectors.toMap(RegulationState::id, RegulationState::names));
        for (var state : before) {
            if (state.mergedInto() != null) {
                continue; // its titles lead to others since
            }
            var gone = new ArrayList<>(state.names());
            gone.removeAll(kept.getOrDefault(state.id(), Set.of()));
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
            routes.addAll(Routes.toKin(version));
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

    private static Map<String, Known> members(Collection<RegulationState> states) {
        return states.stream()
                .flatMap(state -> state.held().stream())
                .collect(Collectors.toMap(Known::member, version -> version, (one, other) -> one, LinkedHashMap::new));
    }
}

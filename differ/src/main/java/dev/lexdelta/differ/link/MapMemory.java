package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.LegalText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A memory for one run in one thread. */
class MapMemory implements Memory {
    private final Map<String, Set<String>> titles = new HashMap<>();
    private final Map<String, Map<String, String>> routes = new HashMap<>();
    private final Map<String, RegulationState> regulations = new LinkedHashMap<>();
    private final Map<String, Issue> issues = new HashMap<>();
    private final Map<String, LegalText> bodies = new HashMap<>();
    private final Map<String, VersionPins> pins = new HashMap<>();

    @Override
    public List<RegulationState> regulations(String jurisdiction, String titleKey) {
        return titles.getOrDefault(jurisdiction + titleKey, Set.of()).stream()
                .map(id -> Objects.requireNonNull(regulations.get(id), id))
                .toList();
    }

    @Override
    public @Nullable RegulationState regulation(String id) {
        return regulations.get(id);
    }

    @Override
    public void remember(RegulationState state) {
        regulations.put(state.id(), state);
        if (state.mergedInto() == null) {
            state.names()
                    .forEach(
                            title -> titles.computeIfAbsent(state.jurisdiction().code() + title, key -> new TreeSet<>())
                                    .add(state.id()));
        }
    }

    @Override
    public void forgetTitle(String jurisdiction, String titleKey, String regulation) {
        titles.getOrDefault(jurisdiction + titleKey, new TreeSet<>()).remove(regulation);
    }

    @Override
    public Set<String> leads(String jurisdiction, String route, int most) {
        return routes.getOrDefault(jurisdiction + route, Map.of()).values().stream()
                .distinct()
                .limit(most)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void remember(String jurisdiction, String route, String version, String lead) {
        routes.computeIfAbsent(jurisdiction + route, key -> new TreeMap<>()).put(version, lead);
    }

    @Override
    public void forget(String jurisdiction, String route, String version, String lead) {
        routes.getOrDefault(jurisdiction + route, new TreeMap<>()).remove(version);
    }

    @Override
    public @Nullable Issue issue(String changeSet) {
        return issues.get(changeSet);
    }

    @Override
    public void remember(String changeSet, Issue issue) {
        issues.put(changeSet, issue);
    }

    @Override
    public @Nullable LegalText body(String version) {
        return bodies.get(version);
    }

    @Override
    public void remember(String key, LegalText body) {
        bodies.put(key, body);
    }

    @Override
    public void forget(String version) {
        bodies.remove(version);
    }

    @Override
    public VersionPins pins(String version) {
        return pins.getOrDefault(version, VersionPins.NONE);
    }

    @Override
    public void remember(String version, VersionPins decided) {
        pins.put(version, decided);
    }

    /** The regulations that stand, as they were opened. */
    Stream<RegulationState> regulations() {
        return regulations.values().stream().filter(state -> state.mergedInto() == null);
    }
}

package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.differ.link.Issue;
import dev.lexdelta.differ.link.Memory;
import dev.lexdelta.differ.link.RegulationState;
import dev.lexdelta.differ.link.VersionPins;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The memory of link in the state stores of one task. */
record StoreMemory(
        KeyValueStore<String, String> titles,
        RouteStore routes,
        RegulationStore regulations,
        KeyValueStore<String, Issue> issues,
        KeyValueStore<String, LegalText> bodies,
        KeyValueStore<String, VersionPins> pinned)
        implements Memory {
    @Override
    public List<RegulationState> regulations(String jurisdiction, String titleKey) {
        return ids(title(jurisdiction, titleKey)).stream()
                .map(regulations::get)
                .filter(Objects::nonNull)
                .toList();
    }

    // one value holds them all: there are two only where a pin keeps versions of one name apart
    private Set<String> ids(String title) {
        var ids = titles.get(title);
        return ids == null ? Set.of() : new TreeSet<>(List.of(ids.split(" ")));
    }

    @Override
    public void remember(RegulationState state) {
        regulations.put(state);
        if (state.mergedInto() == null) {
            state.names().forEach(title -> lead(title(state.jurisdiction().code(), title), state.id()));
        }
    }

    @Override
    public @Nullable RegulationState regulation(String id) {
        return regulations.get(id);
    }

    private void lead(String title, String regulation) {
        var ids = new TreeSet<>(ids(title));
        if (ids.add(regulation)) {
            titles.put(title, String.join(" ", ids));
        }
    }

    @Override
    public void forgetTitle(String jurisdiction, String titleKey, String regulation) {
        var title = title(jurisdiction, titleKey);
        var ids = new TreeSet<>(ids(title));
        ids.remove(regulation);
        titles.put(title, ids.isEmpty() ? null : String.join(" ", ids));
    }

    @Override
    public Set<String> leads(String jurisdiction, String route, int most) {
        return routes.leads(route(jurisdiction, route), most);
    }

    @Override
    public void remember(String jurisdiction, String route, String version, String lead) {
        routes.put(route(jurisdiction, route), version, lead);
    }

    @Override
    public void forget(String jurisdiction, String route, String version, String lead) {
        routes.delete(route(jurisdiction, route), version, lead);
    }

    private static String route(String jurisdiction, String route) {
        return jurisdiction + " " + route + " ";
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
        bodies.delete(version);
    }

    @Override
    public VersionPins pins(String version) {
        var pins = pinned.get(version);
        return pins == null ? VersionPins.NONE : pins;
    }

    @Override
    public void remember(String version, VersionPins pins) {
        pinned.put(version, pins);
    }

    private static String title(String jurisdiction, String titleKey) {
        return jurisdiction + " " + titleKey;
    }
}

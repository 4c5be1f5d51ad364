package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.differ.link.Memory;
import dev.lexdelta.differ.link.RegulationState;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The memory of link in the state stores of one task. */
record StoreMemory(
        KeyValueStore<String, String> titles,
        RouteStore routes,
        KeyValueStore<String, RegulationState> regulations,
        KeyValueStore<String, LegalText> bodies)
        implements Memory {
    @Override
    public @Nullable RegulationState regulation(String jurisdiction, String titleKey) {
        var id = titles.get(title(jurisdiction, titleKey));
        return id == null ? null : regulations.get(id);
    }

    @Override
    public void remember(RegulationState state) {
        regulations.put(state.id(), state);
        if (state.mergedInto() == null) {
            state.titleKeys()
                    .forEach(title -> titles.put(title(state.jurisdiction().code(), title), state.id()));
        }
    }

    @Override
    public @Nullable RegulationState regulation(String id) {
        return regulations.get(id);
    }

    @Override
    public void forgetTitle(String jurisdiction, String titleKey) {
        titles.delete(title(jurisdiction, titleKey));
    }

    @Override
    public Set<String> leads(String jurisdiction, String route) {
        return routes.leads(route(jurisdiction, route));
    }

    @Override
    public void remember(String jurisdiction, String route, String version, String lead) {
        routes.put(route(jurisdiction, route), version, lead);
    }

    @Override
    public void forget(String jurisdiction, String route, String version) {
        routes.delete(route(jurisdiction, route), version);
    }

    private static String route(String jurisdiction, String route) {
        return jurisdiction + " " + route + " ";
    }

    @Override
    public @Nullable LegalText body(String version) {
        return bodies.get(version);
    }

    @Override
    public void remember(LegalText body) {
        bodies.put(body.id(), body);
    }

    @Override
    public void forget(String version) {
        bodies.delete(version);
    }

    private static String title(String jurisdiction, String titleKey) {
        return jurisdiction + " " + titleKey;
    }
}

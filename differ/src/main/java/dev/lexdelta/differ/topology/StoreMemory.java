package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.differ.link.Memory;
import dev.lexdelta.differ.link.RegulationState;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The memory of link in the state stores of one task. */
record StoreMemory(
        KeyValueStore<String, String> titles,
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
        titles.put(title(state.jurisdiction().code(), state.titleKey()), state.id());
        regulations.put(state.id(), state);
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

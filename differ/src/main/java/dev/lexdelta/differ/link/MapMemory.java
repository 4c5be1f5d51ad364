package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.LegalText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A memory for one run in one thread. */
final class MapMemory implements Memory {
    private final Map<String, RegulationState> regulations = new LinkedHashMap<>();
    private final Map<String, LegalText> bodies = new HashMap<>();

    @Override
    public @Nullable RegulationState regulation(String jurisdiction, String titleKey) {
        return regulations.get(jurisdiction + titleKey);
    }

    @Override
    public void remember(RegulationState state) {
        regulations.put(state.jurisdiction().code() + state.titleKey(), state);
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
        bodies.remove(version);
    }

    Stream<RegulationState> regulations() {
        return regulations.values().stream();
    }
}

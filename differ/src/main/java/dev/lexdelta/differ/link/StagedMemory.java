package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.LegalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows what an input would make of a memory and changes that only when all that follows from the input is worked out: a
 * failure leaves no state without its event. For one thread.
 */
final class StagedMemory implements Memory {
    private static final String GONE = "";

    private final Memory memory;
    private final List<Consumer<Memory>> writes = new ArrayList<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, RegulationState> regulations = new HashMap<>();
    private final Map<String, Set<String>> routes = new HashMap<>();
    private final Map<String, LegalText> bodies = new HashMap<>();

    StagedMemory(Memory memory) {
        this.memory = memory;
    }

    void commit() {
        writes.forEach(write -> write.accept(memory));
        discard();
    }

    /** Forgets what was not committed. */
    void discard() {
        writes.clear();
        titles.clear();
        regulations.clear();
        routes.clear();
        bodies.clear();
    }

    @Override
    public @Nullable RegulationState regulation(String jurisdiction, String titleKey) {
        var staged = titles.get(key(jurisdiction, titleKey));
        if (staged != null) {
            return staged.equals(GONE) ? null : regulation(staged);
        }
        var found = memory.regulation(jurisdiction, titleKey);
        return found == null ? null : regulations.getOrDefault(found.id(), found);
    }

    @Override
    public @Nullable RegulationState regulation(String id) {
        var staged = regulations.get(id);
        return staged == null ? memory.regulation(id) : staged;
    }

    @Override
    public void remember(RegulationState state) {
        regulations.put(state.id(), state);
        if (state.mergedInto() == null) {
            state.titleKeys()
                    .forEach(title -> titles.put(key(state.jurisdiction().code(), title), state.id()));
        }
        writes.add(target -> target.remember(state));
    }

    @Override
    public void forgetTitle(String jurisdiction, String titleKey) {
        titles.put(key(jurisdiction, titleKey), GONE);
        writes.add(target -> target.forgetTitle(jurisdiction, titleKey));
    }

    /** With what is to be forgotten: whoever follows a route looks at what stands at its end. */
    @Override
    public Set<String> leads(String jurisdiction, String route) {
        var found = new TreeSet<>(memory.leads(jurisdiction, route));
        found.addAll(routes.getOrDefault(key(jurisdiction, route), Set.of()));
        return found;
    }

    @Override
    public void remember(String jurisdiction, String route, String version, String lead) {
        routes.computeIfAbsent(key(jurisdiction, route), key -> new TreeSet<>()).add(lead);
        writes.add(target -> target.remember(jurisdiction, route, version, lead));
    }

    @Override
    public void forget(String jurisdiction, String route, String version) {
        writes.add(target -> target.forget(jurisdiction, route, version));
    }

    @Override
    public @Nullable LegalText body(String version) {
        var staged = bodies.get(version);
        return staged == null ? memory.body(version) : staged;
    }

    @Override
    public void remember(LegalText body) {
        bodies.put(body.id(), body);
        writes.add(target -> target.remember(body));
    }

    /** Shown until it is committed: what is withdrawn is still told. */
    @Override
    public void forget(String version) {
        writes.add(target -> target.forget(version));
    }

    private static String key(String jurisdiction, String name) {
        return jurisdiction + " " + name;
    }
}

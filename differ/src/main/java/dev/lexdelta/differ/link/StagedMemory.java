package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.LegalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows what an input would make of a memory and changes that only when all that follows from the input is worked out: a
 * failure leaves no state without its event. For one thread.
 */
final class StagedMemory implements Memory {
    private final Memory memory;
    private final List<Consumer<Memory>> writes = new ArrayList<>();
    private final Map<String, Set<String>> titles = new HashMap<>();
    private final Map<String, RegulationState> regulations = new HashMap<>();
    private final Map<String, Set<String>> routes = new HashMap<>();
    private final Map<String, Issue> issues = new HashMap<>();
    private final Map<String, LegalText> bodies = new HashMap<>();
    private final Map<String, VersionPins> pins = new HashMap<>();

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
        issues.clear();
        bodies.clear();
        pins.clear();
    }

    @Override
    public List<RegulationState> regulations(String jurisdiction, String titleKey) {
        return ids(jurisdiction, titleKey).stream()
                .map(this::regulation)
                .filter(Objects::nonNull)
                .toList();
    }

    private Set<String> ids(String jurisdiction, String titleKey) {
        return titles.computeIfAbsent(
                key(jurisdiction, titleKey),
                key -> memory.regulations(jurisdiction, titleKey).stream()
                        .map(RegulationState::id)
                        .collect(Collectors.toCollection(TreeSet::new)));
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
            state.names()
                    .forEach(title -> ids(state.jurisdiction().code(), title).add(state.id()));
        }
        writes.add(target -> target.remember(state));
    }

    @Override
    public void forgetTitle(String jurisdiction, String titleKey, String regulation) {
        ids(jurisdiction, titleKey).remove(regulation);
        writes.add(target -> target.forgetTitle(jurisdiction, titleKey, regulation));
    }

    /** With what is to be forgotten: whoever follows a route looks at what stands at its end. */
    @Override
    public Set<String> leads(String jurisdiction, String route, int most) {
        var found = new TreeSet<>(memory.leads(jurisdiction, route, most));
        found.addAll(routes.getOrDefault(key(jurisdiction, route), Set.of()));
        return found;
    }

    @Override
    public void remember(String jurisdiction, String route, String version, String lead) {
        routes.computeIfAbsent(key(jurisdiction, route), key -> new TreeSet<>()).add(lead);
        writes.add(target -> target.remember(jurisdiction, route, version, lead));
    }

    @Override
    public void forget(String jurisdiction, String route, String version, String lead) {
        writes.add(target -> target.forget(jurisdiction, route, version, lead));
    }

    @Override
    public @Nullable Issue issue(String changeSet) {
        var staged = issues.get(changeSet);
        return staged == null ? memory.issue(changeSet) : staged;
    }

    @Override
    public void remember(String changeSet, Issue issue) {
        issues.put(changeSet, issue);
        writes.add(target -> target.remember(changeSet, issue));
    }

    @Override
    public @Nullable LegalText body(String version) {
        var staged = bodies.get(version);
        return staged == null ? memory.body(version) : staged;
    }

    @Override
    public void remember(String key, LegalText body) {
        bodies.put(key, body);
        writes.add(target -> target.remember(key, body));
    }

    /** Shown until it is committed: what is withdrawn is still told. */
    @Override
    public void forget(String version) {
        writes.add(target -> target.forget(version));
    }

    @Override
    public VersionPins pins(String version) {
        var staged = pins.get(version);
        return staged == null ? memory.pins(version) : staged;
    }

    @Override
    public void remember(String version, VersionPins decided) {
        pins.put(version, decided);
        writes.add(target -> target.remember(version, decided));
    }

    private static String key(String jurisdiction, String name) {
        return jurisdiction + " " + name;
    }
}

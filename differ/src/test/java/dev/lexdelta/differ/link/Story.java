package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.LinkState;
import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.TestText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Texts that come one after the other under names of the test, and what follows from each, a line for each thing. */
final class Story {
    private final MapMemory memory = new MapMemory();
    private final LinkStep step = new LinkStep(memory);
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Regulation> regulations = new HashMap<>();

    /** What follows from a text. */
    List<String> comes(String name, TestText made) {
        return comes(name, made.text());
    }

    List<String> comes(String name, LegalText text) {
        names.putIfAbsent(text.id(), name);
        return lines(step.take(text));
    }

    List<String> goes(TestText made) {
        return lines(step.take(new Retracted(made.text().id(), "wrong")));
    }

    /** What follows from a decision by hand. */
    List<String> decided(String one, String other, boolean together) {
        return lines(step.take(new Pin(idOf(one), idOf(other), together, "test", Instant.EPOCH, null)));
    }

    private String idOf(String name) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines(List<Linked> all) {
        all.forEach(linked -> regulations.put(linked.regulation().id(), linked.regulation()));
        return all.stream()
                .map(Linked::task)
                .filter(Objects::nonNull)
                .flatMap(task -> lines(task).stream())
                .toList();
    }

    private List<String> lines(CompareTask task) {
        var lines = new ArrayList<String>();
        task.fallen()
                .forEach(fallen ->
                        lines.add("TAKEN BACK " + name(fallen.version().id())));
        if (task.version() != null) {
            lines.add("%s %s".formatted(task.kind(), name(task.version().id())));
        }
        task.risen()
                .forEach(risen -> lines.add("%s %s again"
                        .formatted(risen.kind(), name(risen.version().id()))));
        task.pairs()
                .forEach(pair -> lines.add("%s -> %s %s %d %s"
                        .formatted(
                                name(pair.from()),
                                name(pair.to()),
                                pair.transition(),
                                pair.revision(),
                                pair.reason())));
        task.withdrawn().forEach(gone -> lines.add("no longer %s %s".formatted(gone.transition(), gone.reason())));
        if (task.repeal() != null) {
            lines.add("%s %s by %s"
                    .formatted(
                            task.repeal().holds() ? "REPEALED" : "IN FORCE",
                            name(task.repeal().version().id()),
                            name(task.repeal().by().version())));
        }
        return lines;
    }

    private String name(String version) {
        return names.getOrDefault(version, "?");
    }

    /** Live comparisons. */
    List<String> live() {
        return memory.regulations()
                .flatMap(state -> state.live().stream())
                .map(set -> "%s -> %s %s".formatted(name(set.from()), name(set.to()), set.transition()))
                .sorted()
                .toList();
    }

    /** The versions of each regulation that stands, by title keys. */
    Map<List<String>, List<String>> versions() {
        var versions = new HashMap<List<String>, List<String>>();
        memory.regulations()
                .filter(state -> !state.versions().isEmpty())
                .forEach(state -> versions.put(
                        state.titleKeys(),
                        state.versions().stream()
                                .map(version -> name(version.id()))
                                .sorted()
                                .toList()));
        return versions;
    }

    /** The only regulation, as it was published last. */
    Regulation regulation() {
        return regulations.values().stream()
                .filter(regulation -> regulation.mergedInto() == null)
                .reduce((one, other) -> {
                    throw new AssertionError("there are two");
                })
                .orElseThrow();
    }

    /** What is listed as candidates of the only regulation. */
    List<String> candidates() {
        return regulation().links().stream()
                .filter(link -> link.state() == LinkState.CANDIDATE)
                .map(link -> name(link.from()) + " ~ " + name(link.to()))
                .toList();
    }

    RegulationState state(String titleKey) {
        return memory.regulations("370100", titleKey).get(0);
    }
}

package dev.lexdelta.standalone.linkset;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.standalone.linkset.Item.Member;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well texts were put together, by kind, with every pair that was not. */
final class Result {
    private final Map<String, String> held;
    private final Map<Kind, Score> scores = new EnumMap<>(Kind.class);
    private final List<String> failures = new ArrayList<>();

    Result(Map<String, String> held) {
        this.held = held;
        for (var kind : Kind.values()) {
            scores.put(kind, Score.NONE);
        }
    }

    void item(Item item) {
        scores.compute(
                item.kind(), (kind, score) -> Objects.requireNonNull(score).item());
        var members = item.members();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                pair(item.kind(), members.get(i), members.get(j));
            }
        }
    }

    void pair(Kind kind, Member a, Member b) {
        boolean truly = a.regulation().equals(b.regulation());
        boolean together = Objects.equals(regulation(a), regulation(b));
        scores.compute(kind, (same, score) -> Objects.requireNonNull(score).pair(truly, together));
        if (truly != together) {
            failures.add(kind + (truly ? " missed: " : " wrong: ") + name(a.text()) + " | " + name(b.text()));
        }
    }

    private String regulation(Member member) {
        var version = member.text().id();
        return held.getOrDefault(version, version);
    }

    private static String name(LegalText text) {
        return text.jurisdiction().code() + " " + text.title()
                + (text.stage().label().isEmpty() ? "" : "（" + text.stage().label() + "）");
    }

    Score score(Kind kind) {
        return Objects.requireNonNull(scores.get(kind));
    }

    Score total() {
        return scores.values().stream().reduce(Score.NONE, Score::plus);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** The table of docs/linking.md. */
    String table() {
        var head = "| kind | items | found | missed | wrongly together | kept apart |\n|---|---|---|---|---|---|\n";
        return Stream.concat(
                        scores.entrySet().stream().map(entry -> entry.getValue().row(entry.getKey().meaning)),
                        Stream.of(total().row("all")))
                .collect(Collectors.joining("\n", head, "\n"));
    }
}

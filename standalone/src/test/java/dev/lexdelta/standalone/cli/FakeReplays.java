package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.differ.ReplayConfig;
import dev.lexdelta.differ.ReplayException;
import dev.lexdelta.differ.Replays;
import dev.lexdelta.differ.replay.Difference;
import dev.lexdelta.differ.replay.Finding;
import dev.lexdelta.differ.replay.Report;
import java.util.List;
import java.util.Optional;

/** Replays whose outcome follows from their names. */
final class FakeReplays implements Replays {
    private static final Result SAME = new Result(new Report(9, 0, 0, 0, 0), List.of());
    private static final Result OTHER = new Result(
            new Report(7, 1, 1, 1, 2),
            List.of(
                    new Difference(
                            Difference.Kind.CHANGED,
                            "c1",
                            "养犬条例",
                            Transition.DRAFT_TO_ENACTED,
                            "a",
                            "b",
                            List.of(new Finding(
                                    List.of("3"), List.of("4"), ChangeKind.MODIFIED, Severity.ORDINARY, List.of())),
                            List.of(new Finding(
                                    List.of("3"),
                                    List.of("4", "5"),
                                    ChangeKind.SPLIT,
                                    Severity.MAJOR,
                                    List.of("DEADLINE STRICTER"))),
                            List.of(Difference.Part.LINKS)),
                    alone(Difference.Kind.ONLY_LIVE, "c2", Transition.DRAFT_TO_DRAFT),
                    alone(Difference.Kind.ONLY_REPLAY, "c3", Transition.ENACTED_TO_AMENDED)));

    private static Difference alone(Difference.Kind kind, String id, Transition transition) {
        return new Difference(kind, id, "养犬条例", transition, "a", "b", List.of(), List.of(), List.of());
    }

    @Override
    public boolean run(ReplayConfig config, Watcher watcher) {
        var what = "replay %s at %s beside %s".formatted(config.name(), config.bootstrapServers(), config.live());
        watcher.at(what, 1, 4);
        watcher.at(what, 2, 4);
        watcher.at(what, 4, 4);
        return true;
    }

    @Override
    public Optional<Result> compare(ReplayConfig config, Watcher watcher) {
        return result(config);
    }

    @Override
    public Optional<Result> adopt(ReplayConfig config, Watcher watcher) throws ReplayException {
        if (config.name().equals("busy")) {
            throw new ReplayException("application " + config.live() + " is at work; stop it first");
        }
        return result(config);
    }

    private static Optional<Result> result(ReplayConfig config) {
        return switch (config.name()) {
            case "stopped" -> Optional.empty();
            case "same" -> Optional.of(SAME);
            default -> Optional.of(OTHER);
        };
    }

    @Override
    public void drop(ReplayConfig config) {}
}

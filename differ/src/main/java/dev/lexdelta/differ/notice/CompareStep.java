package dev.lexdelta.differ.notice;

import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.differ.compare.Occasion;
import dev.lexdelta.differ.link.CompareTask;
import dev.lexdelta.differ.link.CompareTask.ComparePair;
import dev.lexdelta.differ.link.CompareTask.Risen;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One input of compare: makes the ChangeSets of a task, withdraws what no longer holds, and writes the notices. */
public final class CompareStep {
    /** Compares two texts; the engine's only method. */
    @FunctionalInterface
    public interface Engine {
        /**
         * Compares.
         *
         * @param outOfTime asked between pieces of work; once true, the rest is done coarsely
         */
        ChangeSet compare(LegalText from, LegalText to, Occasion occasion, BooleanSupplier outOfTime);
    }

    /** What is published for a task: changes first, then the notices that speak of them. */
    public record Outcome(List<ChangeEvent> changes, List<Notice> notices) {}

    private final Engine engine;

    public CompareStep(Engine engine) {
        this.engine = engine;
    }

    public Outcome take(CompareTask task, BooleanSupplier outOfTime) {
        var sets = task.pairs().stream()
                .map(pair -> compare(task, pair, outOfTime))
                .toList();
        var changes = Stream.<ChangeEvent>concat(sets.stream(), task.withdrawn().stream());
        var repeal = task.repeal();
        var notices = Stream.concat(
                notices(task, sets).stream(),
                Stream.ofNullable(repeal).map(news -> Notices.repealed(task.regulation(), task.history(), news)));
        return new Outcome(changes.toList(), notices.toList());
    }

    private ChangeSet compare(CompareTask task, ComparePair pair, BooleanSupplier outOfTime) {
        var occasion = new Occasion(
                pair.revision(), pair.reason(), task.history(), task.regulation(), pair.transition(), pair.link());
        return engine.compare(task.text(pair.from()), task.text(pair.to()), occasion, outOfTime);
    }

    // rule: each ChangeSet is told once, with the version that arrived or as a revision of what
    // was told before; a better reading of the same bytes is told to nobody
    private static List<Notice> notices(CompareTask task, List<ChangeSet> sets) {
        var arrivals = arrivals(task);
        var told = arrivals.stream().map(risen -> risen.version().id()).toList();
        return Stream.of(
                        takenBack(task),
                        arrivals.stream().map(arrival -> arrived(task, arrival, sets)),
                        sets.stream()
                                .filter(set -> !told.contains(set.to().id()) && set.reason() != Reason.REREAD)
                                .map(set -> Notices.revised(task.regulation(), task.history(), set)))
                .flatMap(notices -> notices)
                .toList();
    }

    private static List<Risen> arrivals(CompareTask task) {
        var version = task.version();
        var kind = task.kind();
        return version == null || kind == null || kind == NoticeKind.WITHDRAWN
                ? task.risen()
                : Stream.concat(Stream.of(new Risen(kind, version, task.turn())), task.risen().stream())
                        .toList();
    }

    private static Notice arrived(CompareTask task, Risen arrival, List<ChangeSet> sets) {
        var version = arrival.version();
        return Notices.arrived(
                arrival.kind(),
                task.regulation(),
                version,
                arrival.turn(),
                task.text(version.id()),
                task.history(),
                sets.stream().filter(set -> set.to().id().equals(version.id())).toList());
    }

    private static Stream<Notice> takenBack(CompareTask task) {
        var regulation = task.regulation();
        boolean history = task.history();
        return Stream.of(
                        task.undone().stream().map(undone -> Notices.undone(regulation, undone, history)),
                        task.fallen().stream()
                                .map(fallen -> Notices.withdrawn(
                                        regulation, fallen.version(), fallen.turn(), history, fallen.reason())),
                        Stream.ofNullable(task.kind() == NoticeKind.WITHDRAWN ? task.version() : null)
                                .map(version ->
                                        Notices.withdrawn(regulation, version, task.turn(), history, Reason.RETRACTED)))
                .flatMap(notices -> notices);
    }
}

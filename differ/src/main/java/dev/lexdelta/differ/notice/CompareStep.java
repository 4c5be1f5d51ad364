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
import java.util.ArrayList;
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
        var version = task.version();
        var kind = task.kind();
        var notices = new ArrayList<Notice>();
        task.undone().stream()
                .map(undone -> Notices.undone(task.regulation(), undone, task.history()))
                .forEach(notices::add);
        task.fallen().stream()
                .map(fallen -> Notices.withdrawn(task.regulation(), fallen.version(), task.history(), fallen.reason()))
                .forEach(notices::add);
        if (version == null || kind == null) {
            sets.stream()
                    .filter(set -> set.reason() != Reason.REREAD)
                    .map(set -> Notices.revised(task.regulation(), task.history(), set))
                    .forEach(notices::add);
            return List.copyOf(notices);
        }
        if (kind == NoticeKind.WITHDRAWN) {
            notices.add(Notices.withdrawn(task.regulation(), version, task.history(), Reason.RETRACTED));
        } else {
            var leadHere = sets.stream()
                    .filter(set -> set.to().id().equals(version.id()))
                    .toList();
            notices.add(Notices.arrived(
                    kind, task.regulation(), version, task.text(version.id()), task.history(), leadHere));
        }
        sets.stream()
                .filter(set -> !set.to().id().equals(version.id()))
                .map(set -> Notices.revised(task.regulation(), task.history(), set))
                .forEach(notices::add);
        return List.copyOf(notices);
    }
}

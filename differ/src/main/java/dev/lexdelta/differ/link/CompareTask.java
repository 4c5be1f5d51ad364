package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.change.VersionLink;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.regulation.Repeal;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.VersionHeader;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What link hands to compare: everything that follows from one input for one regulation, texts included, so that compare
 * needs no state.
 *
 * @param cause id of the version that came or went, or of the pair that was decided by hand
 * @param history the cause was taken in by a backfill
 * @param kind what to announce of {@code version}; null when nobody is told
 * @param version null with {@code kind}
 * @param turn tells this announcement of the version from earlier ones
 * @param pairs what to compare, by version id
 * @param texts each text of {@code pairs}, {@code version} and {@code risen} once
 * @param withdrawn ChangeSets that no longer hold
 * @param undone those of them that a decision by hand took away with nothing in their place
 * @param repeal what is to be told of the end of the regulation; null when nothing is
 * @param fallen versions that were told and turned out to be none
 * @param risen versions that were taken back and turned out to be some after all
 */
public record CompareTask(
        RegulationRef regulation,
        String cause,
        boolean history,
        @Nullable NoticeKind kind,
        @Nullable VersionHeader version,
        int turn,
        List<ComparePair> pairs,
        List<LegalText> texts,
        List<Superseded> withdrawn,
        List<Undone> undone,
        @Nullable RepealNews repeal,
        List<Fallen> fallen,
        List<Risen> risen) {
    public CompareTask {
        risen = risen == null ? List.of() : List.copyOf(risen);
        fallen = fallen == null ? List.of() : List.copyOf(fallen);
        undone = undone == null ? List.of() : List.copyOf(undone);
    }

    /** A comparison that was taken away, and the version that it led to. */
    public record Undone(VersionHeader version, Superseded comparison) {}

    /** A version that was told before, and that is a copy of something else or nothing that can be placed. */
    public record Fallen(VersionHeader version, Reason reason, int turn) {}

    /** A version that was taken back before, and that stands again since what spoke against it is gone. */
    public record Risen(NoticeKind kind, VersionHeader version, int turn) {}

    /**
     * The regulation was repealed, or is not after all.
     *
     * @param version the law that ended
     * @param holds false when it is taken back
     * @param turn tells this from what was told of it earlier
     */
    public record RepealNews(VersionHeader version, Repeal by, boolean holds, int turn) {}

    /** Two texts of the task and what their ChangeSet says beyond them. */
    public record ComparePair(
            String from, String to, Transition transition, int revision, Reason reason, VersionLink link) {
        static ComparePair of(Linking.Comparison comparison) {
            return new ComparePair(
                    comparison.pair().from().id(),
                    comparison.pair().to().id(),
                    comparison.pair().transition(),
                    comparison.revision(),
                    comparison.reason(),
                    comparison.link());
        }
    }

    static CompareTask of(Linking linking, String cause, boolean history, Function<String, LegalText> bodies) {
        var told = linking.told();
        var pairs = linking.comparisons().stream().map(ComparePair::of).toList();
        var needed = Stream.concat(
                pairs.stream().flatMap(pair -> Stream.of(pair.from(), pair.to())),
                told == null || told.kind() == NoticeKind.WITHDRAWN
                        ? Stream.of()
                        : Stream.of(told.version().id()));
        return new CompareTask(
                linking.regulation(),
                cause,
                history,
                told == null ? null : told.kind(),
                told == null ? null : told.version(),
                told == null ? 0 : told.turn(),
                pairs,
                needed.distinct().map(bodies).toList(),
                linking.withdrawn(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** A task with nothing to do yet. */
    static CompareTask of(RegulationRef regulation, String cause, boolean history) {
        return new CompareTask(
                regulation,
                cause,
                history,
                null,
                null,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    CompareTask comparing(ComparePair pair, LegalText from, LegalText to) {
        var needed = Stream.of(from, to).distinct().toList();
        return new CompareTask(
                regulation,
                cause,
                history,
                kind,
                version,
                turn,
                List.of(pair),
                needed,
                withdrawn,
                undone,
                repeal,
                fallen,
                risen);
    }

    CompareTask withdrawing(Superseded gone) {
        return new CompareTask(
                regulation,
                cause,
                history,
                kind,
                version,
                turn,
                pairs,
                texts,
                List.of(gone),
                undone,
                repeal,
                fallen,
                risen);
    }

    CompareTask telling(RepealNews news) {
        return new CompareTask(
                regulation, cause, history, kind, version, turn, pairs, texts, withdrawn, undone, news, fallen, risen);
    }

    CompareTask undoing(List<Undone> comparisons) {
        return new CompareTask(
                regulation,
                cause,
                history,
                kind,
                version,
                turn,
                pairs,
                texts,
                withdrawn,
                comparisons,
                repeal,
                fallen,
                risen);
    }

    CompareTask takingBack(List<Fallen> versions) {
        return new CompareTask(
                regulation,
                cause,
                history,
                kind,
                version,
                turn,
                pairs,
                texts,
                withdrawn,
                undone,
                repeal,
                versions,
                risen);
    }

    CompareTask risen(List<Risen> versions, Function<String, LegalText> bodies) {
        var needed = Stream.concat(
                        texts.stream(),
                        versions.stream()
                                .map(risen -> bodies.apply(risen.version().id())))
                .distinct()
                .toList();
        return new CompareTask(
                regulation,
                cause,
                history,
                kind,
                version,
                turn,
                pairs,
                needed,
                withdrawn,
                undone,
                repeal,
                fallen,
                versions);
    }

    /** The text of a version of this task. */
    public LegalText text(String version) {
        return texts.stream()
                .filter(text -> text.id().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("version " + version + " is not in the task"));
    }
}

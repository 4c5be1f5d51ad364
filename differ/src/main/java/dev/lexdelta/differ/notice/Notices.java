package dev.lexdelta.differ.notice;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeComparison;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.VersionHeader;
import dev.lexdelta.differ.link.CompareTask.RepealNews;
import dev.lexdelta.differ.link.CompareTask.Undone;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the notices of an event from the comparisons that came with it. */
public final class Notices {
    private Notices() {}

    // rule: what was told and taken back and is told again is another notice
    private static String idOf(NoticeKind kind, VersionHeader version, int turn) {
        return turn == 0
                ? Ids.of("notice", kind.name(), version.id())
                : Ids.of("notice", kind.name(), version.id(), String.valueOf(turn));
    }

    /**
     * A version arrived.
     *
     * @param version with all places where it was seen
     * @param turn tells this notice from earlier ones of the version
     * @param comparisons the ChangeSets that lead to this version; may be empty
     */
    public static Notice arrived(
            NoticeKind kind,
            RegulationRef regulation,
            VersionHeader version,
            int turn,
            LegalText body,
            boolean history,
            List<ChangeSet> comparisons) {
        var text = comparisons.isEmpty() ? ChangedText.wholeOf(body) : ChangedText.of(comparisons);
        return notice(idOf(kind, version, turn), kind, regulation, version, history, Reason.NEW, comparisons, text);
    }

    /** A comparison that was told before, or could have been, is replaced by another. */
    public static Notice revised(RegulationRef regulation, boolean history, ChangeSet comparison) {
        return notice(
                Ids.of("notice", comparison.id(), String.valueOf(comparison.revision())),
                NoticeKind.COMPARISON_REVISED,
                regulation,
                comparison.to(),
                history,
                comparison.reason(),
                List.of(comparison),
                ChangedText.of(List.of(comparison)));
    }

    /** A version was withdrawn, or turned out to be none. */
    public static Notice withdrawn(
            RegulationRef regulation, VersionHeader version, int turn, boolean history, Reason reason) {
        return notice(
                idOf(NoticeKind.WITHDRAWN, version, turn),
                NoticeKind.WITHDRAWN,
                regulation,
                version,
                history,
                reason,
                List.of(),
                ChangedText.NONE);
    }

    /** A comparison was withdrawn with nothing in its place. */
    public static Notice undone(RegulationRef regulation, Undone undone, boolean history) {
        var gone = undone.comparison();
        return notice(
                Ids.of("notice", NoticeKind.WITHDRAWN.name(), gone.id(), String.valueOf(gone.revision())),
                NoticeKind.WITHDRAWN,
                regulation,
                undone.version(),
                history,
                gone.reason(),
                List.of(),
                ChangedText.NONE);
    }

    /** The regulation was repealed by a text of another one, or is not after all. */
    public static Notice repealed(RegulationRef regulation, boolean history, RepealNews news) {
        var kind = news.holds() ? NoticeKind.REPEALED : NoticeKind.WITHDRAWN;
        var version = news.version();
        return new Notice(
                idOf(kind, version, news),
                kind,
                regulation,
                version,
                ending(version.dates(), news),
                history,
                news.holds() ? Reason.NEW : Reason.RETRACTED,
                List.of(),
                ChangedText.NONE.text(),
                ChangedText.NONE.cut());
    }

    private static String idOf(NoticeKind kind, VersionHeader version, RepealNews news) {
        var by = news.by().version();
        return news.turn() == 0
                ? Ids.of("notice", kind.name(), version.id(), by)
                : Ids.of("notice", kind.name(), version.id(), by, String.valueOf(news.turn()));
    }

    private static Dates ending(Dates dates, RepealNews news) {
        var on = news.by().on();
        return !news.holds() || on == null
                ? dates
                : new Dates(
                        dates.published(),
                        dates.adopted(),
                        dates.approved(),
                        dates.promulgated(),
                        dates.effective(),
                        on);
    }

    private static Notice notice(
            String id,
            NoticeKind kind,
            RegulationRef regulation,
            VersionHeader version,
            boolean history,
            Reason reason,
            List<ChangeSet> comparisons,
            ChangedText text) {
        return new Notice(
                id,
                kind,
                regulation,
                version,
                version.dates(),
                history,
                reason,
                comparisons.stream()
                        .map(Notices::comparison)
                        .filter(Objects::nonNull)
                        .toList(),
                text.text(),
                text.cut());
    }

    private static @Nullable NoticeComparison comparison(ChangeSet set) {
        return set.transition() == null
                ? null
                : new NoticeComparison(
                        set.id(), set.revision(), set.transition(), set.summary(), MainEffects.of(set.changes()));
    }
}

package dev.lexdelta.contract.change;

import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.VersionHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two versions of a regulation.
 *
 * @param id hash of both version ids and the transition, never of the engine
 * @param revision counts its re-issues, from 1
 * @param engine name and version of the code that compared
 * @param history both texts were taken in by a backfill: never pushed
 * @param transition null where the texts do not tell, as with two files compared by hand
 * @param link null with {@code transition}
 * @param links every pair of articles that share a whole rule
 * @param changes one entry per connected group of links
 */
public record ChangeSet(
        String id,
        int revision,
        Reason reason,
        String engine,
        boolean history,
        @Nullable Degraded degraded,
        RegulationRef regulation,
        @Nullable Transition transition,
        VersionHeader from,
        VersionHeader to,
        @Nullable VersionLink link,
        Summary summary,
        List<Renumbering> renumbering,
        List<Rename> renames,
        List<StaleCitation> staleCitations,
        List<ArticleLink> links,
        List<ArticleChange> changes)
        implements ChangeEvent {
    public ChangeSet {
        renumbering = renumbering == null ? List.of() : List.copyOf(renumbering);
        renames = renames == null ? List.of() : List.copyOf(renames);
        staleCitations = staleCitations == null ? List.of() : List.copyOf(staleCitations);
        links = links == null ? List.of() : List.copyOf(links);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    public static String idOf(String from, String to, @Nullable Transition transition) {
        return Ids.of(from, to, transition == null ? "" : transition.name());
    }
}

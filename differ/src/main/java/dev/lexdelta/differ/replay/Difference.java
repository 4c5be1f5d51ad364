package dev.lexdelta.differ.replay;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Transition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ChangeSet that differs between what is live and a replay.
 *
 * @param id ChangeSet id
 * @param regulation title of its regulation
 * @param from version id
 * @param to version id
 * @param live what only the live one says of articles; empty where there is but one ChangeSet
 * @param replay what only the replay says of them
 * @param parts what else differs
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("ReplayDifference")
public record Difference(
        Kind kind,
        String id,
        String regulation,
        @Nullable Transition transition,
        String from,
        String to,
        List<Finding> live,
        List<Finding> replay,
        List<Part> parts) {
    /** How it differs. */
    public enum Kind {
        CHANGED,
        ONLY_LIVE,
        ONLY_REPLAY
    }

    /** A part of a ChangeSet that is not about one article. */
    public enum Part {
        RENUMBERING,
        RENAMES,
        STALE_CITATIONS,
        LINKS
    }

    /** Of a ChangeSet that is only here, or only there. */
    public static Difference alone(Kind kind, String id, Found found) {
        return new Difference(
                kind, id, found.title(), found.transition(), found.from(), found.to(), List.of(), List.of(), List.of());
    }

    /** Of two ChangeSets of one id. */
    public static Difference between(ChangeSet live, ChangeSet replay) {
        return new Difference(
                Kind.CHANGED,
                live.id(),
                live.regulation().title(),
                live.transition(),
                live.from().id(),
                live.to().id(),
                without(live, replay),
                without(replay, live),
                parts(live, replay));
    }

    private static List<Finding> without(ChangeSet one, ChangeSet other) {
        var others = new HashSet<ArticleChange>();
        other.changes().forEach(change -> others.add(Substance.of(change)));
        return one.changes().stream()
                .filter(change -> !others.contains(Substance.of(change)))
                .map(Finding::of)
                .toList();
    }

    private static List<Part> parts(ChangeSet live, ChangeSet replay) {
        var parts = new ArrayList<Part>();
        if (!live.renumbering().equals(replay.renumbering())) {
            parts.add(Part.RENUMBERING);
        }
        if (!live.renames().equals(replay.renames())) {
            parts.add(Part.RENAMES);
        }
        if (!live.staleCitations().equals(replay.staleCitations())) {
            parts.add(Part.STALE_CITATIONS);
        }
        if (!Substance.links(live).equals(Substance.links(replay))) {
            parts.add(Part.LINKS);
        }
        return List.copyOf(parts);
    }
}

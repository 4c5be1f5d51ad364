package dev.lexdelta.contract.change;

import java.util.List;

/**
 * What became of one connected group of articles; every article of both texts stands in exactly one.
 *
 * @param from numbers of the old articles, empty when added
 * @param to numbers of the new articles, empty when removed
 * @param similarity share of the text kept, 0 to 1
 * @param certain false when every difference lies in an uncertain spot: listed apart and not counted
 * @param segments the redline; empty when unchanged
 */
public record ArticleChange(
        ChangeKind kind,
        List<String> from,
        List<String> to,
        boolean renumbered,
        boolean moved,
        double similarity,
        boolean certain,
        Severity severity,
        List<ArticleEffect> effects,
        List<Segment> segments) {
    public ArticleChange {
        from = from == null ? List.of() : List.copyOf(from);
        to = to == null ? List.of() : List.copyOf(to);
        effects = effects == null ? List.of() : List.copyOf(effects);
        segments = segments == null ? List.of() : List.copyOf(segments);
    }

    /** The same change as one of another kind and severity. */
    public ArticleChange as(ChangeKind other, Severity judged) {
        return new ArticleChange(other, from, to, renumbered, moved, similarity, certain, judged, effects, segments);
    }

    /** With what its substance was found to be. */
    public ArticleChange judged(Severity judged, List<ArticleEffect> found) {
        return new ArticleChange(kind, from, to, renumbered, moved, similarity, certain, judged, found, segments);
    }

    /** Without its redline. */
    public ArticleChange withoutSegments() {
        return new ArticleChange(kind, from, to, renumbered, moved, similarity, certain, severity, effects, List.of());
    }
}

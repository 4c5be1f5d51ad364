package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.differ.align.Aligned;
import dev.lexdelta.differ.align.Corpus;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Turns a group of linked articles into the change that a reader sees. One instance per comparison, one thread. */
final class GroupComparer {
    private final List<Article> olds;
    private final List<Article> freshes;
    private final Aligned aligned;
    private final References references;
    private final UncertainSpots oldSpots;
    private final UncertainSpots freshSpots;
    private final BooleanSupplier outOfTime;
    private boolean coarse;
    private long kept;

    GroupComparer(LegalText from, LegalText to, Aligned aligned, References references, BooleanSupplier outOfTime) {
        olds = from.articles();
        freshes = to.articles();
        this.aligned = aligned;
        this.references = references;
        this.outOfTime = outOfTime;
        oldSpots = new UncertainSpots(from.repairs());
        freshSpots = new UncertainSpots(to.repairs());
    }

    /** Whether any redline is coarser than usual because time ran out. */
    boolean coarse() {
        return coarse;
    }

    /** Characters of the new text, of all groups so far, that stood in the old one. */
    long kept() {
        return kept;
    }

    ArticleChange compare(Group group) {
        boolean moved = group.links().stream().anyMatch(aligned.moved()::contains);
        return unchanged(group) ? unchanged(group, moved) : changed(group, moved);
    }

    boolean unchanged(Group group) {
        return group.pair() && old(group).equals(fresh(group));
    }

    private ArticleChange unchanged(Group group, boolean moved) {
        kept += fresh(group).length();
        return change(ChangeKind.UNCHANGED, group, moved, 1, true, List.of());
    }

    private ArticleChange changed(Group group, boolean moved) {
        GroupText old = text(group.olds(), true);
        GroupText fresh = text(group.freshes(), false);
        List<Segment> segments = segments(old, fresh);
        int stays = Kept.characters(segments);
        kept += stays;
        int all = old.length() + fresh.length();
        double similarity = all == 0 ? 1 : 2.0 * stays / all;
        return change(kind(group), group, moved, similarity, certain(segments), segments);
    }

    // rule: not certain only when there are differences and all of them lie in uncertain spots
    private static boolean certain(List<Segment> segments) {
        List<Segment> differences =
                segments.stream().filter(segment -> segment.op() != Op.EQUAL).toList();
        return differences.isEmpty() || differences.stream().anyMatch(Segment::certain);
    }

    private List<Segment> segments(GroupText old, GroupText fresh) {
        boolean late = outOfTime.getAsBoolean();
        coarse |= late && old.length() > 0 && fresh.length() > 0;
        List<Run> runs = late
                ? CoarseRedline.runs(old, fresh)
                : Redliner.runs(old, fresh, aligned.corpus().weights());
        var certainty = new Certainty(old, fresh, oldSpots, freshSpots);
        return new SegmentWriter(old, fresh, certainty).write(runs);
    }

    private GroupText text(List<Integer> articles, boolean old) {
        Corpus corpus = aligned.corpus();
        var text = new GroupText();
        for (int article : articles) {
            if (old) {
                text.add(olds.get(article), corpus.oldUnits(article), corpus.oldUnitBags(article));
            } else {
                text.add(freshes.get(article), corpus.freshUnits(article), corpus.freshUnitBags(article));
            }
        }
        return text;
    }

    private ChangeKind kind(Group group) {
        if (group.added()) {
            return ChangeKind.ADDED;
        }
        if (group.removed()) {
            return ChangeKind.REMOVED;
        }
        if (group.pair()) {
            return references.onlyFollow(old(group), fresh(group)) ? ChangeKind.REFERENCES_ONLY : ChangeKind.MODIFIED;
        }
        return group.olds().size() == 1
                ? ChangeKind.SPLIT
                : group.freshes().size() == 1 ? ChangeKind.MERGED : ChangeKind.RESTRUCTURED;
    }

    /** A change whose substance is judged later, when the renames are known. */
    private ArticleChange change(
            ChangeKind kind, Group group, boolean moved, double similarity, boolean certain, List<Segment> segments) {
        List<String> from = numbers(olds, group.olds());
        List<String> to = numbers(freshes, group.freshes());
        boolean renumbered = !from.isEmpty() && !to.isEmpty() && Collections.disjoint(from, to);
        return new ArticleChange(
                kind, from, to, renumbered, moved, similarity, certain, Severity.EDITORIAL, List.of(), segments);
    }

    private static List<String> numbers(List<Article> articles, List<Integer> indices) {
        return indices.stream().map(index -> articles.get(index).number()).toList();
    }

    private String old(Group group) {
        return aligned.corpus().oldTexts().get(group.olds().get(0));
    }

    private String fresh(Group group) {
        return aligned.corpus().freshTexts().get(group.freshes().get(0));
    }
}

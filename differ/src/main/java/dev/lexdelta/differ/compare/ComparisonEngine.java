package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ArticleLink;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Degraded;
import dev.lexdelta.contract.change.StaleCitation;
import dev.lexdelta.contract.change.Summary;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.VersionHeader;
import dev.lexdelta.differ.align.Aligned;
import dev.lexdelta.differ.align.Aligner;
import dev.lexdelta.differ.align.Corpus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares two texts. A function of its arguments: it knows neither clock nor history, and any thread may call it.
 */
public final class ComparisonEngine {
    public static final String NAME = "lexdelta-engine/1";

    private final Aligner aligner = new Aligner();

    /**
     * What changed from one text to the other.
     *
     * @param outOfTime asked before each redline; once true, redlines are of whole paragraphs and the result says so
     */
    public ChangeSet compare(LegalText from, LegalText to, Occasion occasion, BooleanSupplier outOfTime) {
        Aligned aligned = aligner.align(from.articles(), to.articles());
        List<Group> groups = Groups.of(
                aligned.alignment(), from.articles().size(), to.articles().size());
        var references = new References(from, to, aligned.alignment());
        var comparer = new GroupComparer(from, to, aligned, references, outOfTime);
        List<ArticleChange> compared = groups.stream().map(comparer::compare).toList();
        Renames renames =
                Renames.of(compared, String.join("\n", aligned.corpus().freshTexts()));
        List<ArticleChange> changes =
                Severities.judged(TermOnly.marked(compared, renames, references), renames.found());
        List<ArticleChange> fitted = SizeLimit.fit(changes, SizeLimit.MOST_BYTES);
        Summary summary = Summaries.of(
                changes, share(comparer.kept(), aligned.corpus()), occasion.transition(), new Labels(from, to));
        return new ChangeSet(
                ChangeSet.idOf(from.id(), to.id(), occasion.transition()),
                occasion.revision(),
                occasion.reason(),
                NAME,
                occasion.history(),
                degraded(comparer.coarse(), fitted != changes),
                occasion.regulation(),
                occasion.transition(),
                VersionHeader.of(from),
                VersionHeader.of(to),
                occasion.link(),
                summary,
                Renumberings.of(groups, from.articles(), to.articles()),
                renames.found(),
                stale(groups, changes, references, aligned, to),
                links(aligned, from, to),
                fitted);
    }

    private static double share(long kept, Corpus corpus) {
        long all = length(corpus.freshTexts());
        return all > 0 ? (double) kept / all : length(corpus.oldTexts()) == 0 ? 1 : 0;
    }

    private static long length(List<String> texts) {
        return texts.stream().mapToLong(String::length).sum();
    }

    private static @Nullable Degraded degraded(boolean coarse, boolean cut) {
        return cut ? Degraded.SIZE : coarse ? Degraded.TIME : null;
    }

    private static List<ArticleLink> links(Aligned aligned, LegalText from, LegalText to) {
        return aligned.alignment().links().stream()
                .map(link -> new ArticleLink(
                        from.articles().get(link.old()).number(),
                        to.articles().get(link.fresh()).number(),
                        link.similarity(),
                        link.matcher()))
                .toList();
    }

    private static List<StaleCitation> stale(
            List<Group> groups, List<ArticleChange> changes, References references, Aligned aligned, LegalText to) {
        var stale = new ArrayList<StaleCitation>();
        for (int i = 0; i < groups.size(); i++) {
            if (changes.get(i).kind() == ChangeKind.UNCHANGED) {
                int article = groups.get(i).freshes().get(0);
                stale.addAll(references.stale(
                        to.articles().get(article), aligned.corpus().freshUnits(article)));
            }
        }
        return stale;
    }
}

package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Headline;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Summary;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.VersionHeader;
import dev.lexdelta.differ.compare.Occasion;
import java.util.List;
import java.util.Map;

/** Compares article by number: enough to see what the topology does with a comparison. */
final class PlainEngine {
    private PlainEngine() {}

    static ChangeSet compare(LegalText from, LegalText to, Occasion occasion) {
        if (to.title().contains("炸")) {
            throw new IllegalStateException("the engine has a bug");
        }
        var changes = from.articles().stream()
                .filter(article -> !to.articles().contains(article))
                .map(article -> new ArticleChange(
                        ChangeKind.REMOVED,
                        List.of(article.number()),
                        List.of(),
                        false,
                        false,
                        0,
                        true,
                        Severity.ORDINARY,
                        List.of(),
                        List.of(new Segment(
                                Op.DELETE, article.flat(), article.number() + "/p1", null, null, List.of(), true))))
                .toList();
        return new ChangeSet(
                ChangeSet.idOf(from.id(), to.id(), occasion.transition()),
                occasion.revision(),
                occasion.reason(),
                "plain/1",
                occasion.history(),
                null,
                occasion.regulation(),
                occasion.transition(),
                VersionHeader.of(from),
                VersionHeader.of(to),
                occasion.link(),
                new Summary(
                        changes.isEmpty() ? Map.of() : Map.of(ChangeKind.REMOVED, changes.size()),
                        0,
                        0,
                        0,
                        1,
                        changes.isEmpty() ? Severity.EDITORIAL : Severity.ORDINARY,
                        new Headline("", "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                changes);
    }
}

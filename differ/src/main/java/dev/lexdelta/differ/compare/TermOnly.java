package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.change.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells the articles that differ in renamed terms only, and in citations that follow, from those with other changes. */
final class TermOnly {
    private TermOnly() {}

    static List<ArticleChange> marked(List<ArticleChange> changes, Renames renames, References references) {
        var marked = new ArrayList<ArticleChange>(changes);
        for (int i = 0; i < changes.size(); i++) {
            ArticleChange change = changes.get(i);
            if (change.kind() == ChangeKind.MODIFIED && only(renames.renamed(i), fresh(change), references)) {
                marked.set(i, change.as(ChangeKind.TERM_ONLY, Severity.EDITORIAL));
            }
        }
        return marked;
    }

    // rule: with the renames carried out, the same words, but for citations that follow the renumbering
    private static boolean only(String renamed, String fresh, References references) {
        return renamed.equals(fresh) || references.onlyFollow(renamed, fresh);
    }

    private static String fresh(ArticleChange change) {
        return change.segments().stream()
                .filter(segment -> segment.to() != null)
                .map(Segment::text)
                .collect(Collectors.joining());
    }
}

package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Summary;
import dev.lexdelta.contract.change.Transition;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A comparison in figures. */
final class Summaries {
    private Summaries() {}

    static Summary of(List<ArticleChange> changes, double kept, @Nullable Transition transition, Labels labels) {
        Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
        changes.stream().filter(ArticleChange::certain).forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return new Summary(
                counts,
                (int) changes.stream().filter(change -> !change.certain()).count(),
                (int) changes.stream().filter(ArticleChange::moved).count(),
                (int) changes.stream().filter(ArticleChange::renumbered).count(),
                kept,
                severity(changes),
                Headlines.of(changes, transition, labels));
    }

    private static Severity severity(List<ArticleChange> changes) {
        return changes.stream()
                .filter(ArticleChange::certain)
                .map(ArticleChange::severity)
                .min(Severity::compareTo)
                .orElse(Severity.EDITORIAL);
    }
}

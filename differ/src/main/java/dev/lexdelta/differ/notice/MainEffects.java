package dev.lexdelta.differ.notice;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ArticleEffect;
import java.util.Comparator;
import java.util.List;

/** The effects a notice tells: the ten most important of the changes that are certain. */
final class MainEffects {
    private static final int MOST = 10;

    private MainEffects() {}

    static List<ArticleEffect> of(List<ArticleChange> changes) {
        return changes.stream()
                .filter(ArticleChange::certain)
                .sorted(Comparator.comparing(ArticleChange::severity))
                .flatMap(change -> change.effects().stream())
                .limit(MOST)
                .toList();
    }
}

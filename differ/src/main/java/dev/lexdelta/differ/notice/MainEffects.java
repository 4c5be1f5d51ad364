package dev.lexdelta.differ.notice;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.differ.effect.Ranks;
import java.util.List;

/** The effects a notice tells: the ten most important of the changes that are certain. */
final class MainEffects {
    private static final int MOST = 10;

    private MainEffects() {}

    static List<ArticleEffect> of(List<ArticleChange> changes) {
        return changes.stream()
                .filter(ArticleChange::certain)
                .flatMap(change -> change.effects().stream())
                .sorted(Ranks.MOST_IMPORTANT_FIRST)
                .limit(MOST)
                .toList();
    }
}

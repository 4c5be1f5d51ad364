package dev.lexdelta.contract.notice;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.Summary;
import dev.lexdelta.contract.change.Transition;
import java.util.List;

/**
 * A comparison that a notice tells of.
 *
 * @param effects the ten most important
 */
public record NoticeComparison(
        String changeId, int revision, Transition transition, Summary summary, List<ArticleEffect> effects) {
    public NoticeComparison {
        effects = effects == null ? List.of() : List.copyOf(effects);
    }
}

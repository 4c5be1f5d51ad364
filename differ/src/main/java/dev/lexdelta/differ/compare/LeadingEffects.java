package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Headline;
import dev.lexdelta.differ.effect.Ranks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The one or two effects that matter most, in their own words: those that are short enough to be quoted. */
final class LeadingEffects {
    private static final int MOST = 2;
    private static final int LONGEST = 30;

    private final Labels labels;
    private final Set<String> articles = new HashSet<>();

    private LeadingEffects(Labels labels) {
        this.labels = labels;
    }

    /** Empty when none can be quoted. */
    static List<Headline> of(List<ArticleChange> changes, Labels labels) {
        var leading = new LeadingEffects(labels);
        return changes.stream()
                .flatMap(change -> change.effects().stream())
                .filter(LeadingEffects::quotable)
                .sorted(Ranks.MOST_IMPORTANT_FIRST)
                .filter(effect -> leading.articles.add(leading.label(effect)))
                .limit(MOST)
                .map(leading::quoted)
                .toList();
    }

    // rule: what went one way, from some words to others
    private static boolean quotable(ArticleEffect effect) {
        boolean directed = effect.direction() == Direction.STRICTER || effect.direction() == Direction.LOOSER;
        return directed
                && effect.oldWording() != null
                && effect.newWording() != null
                && effect.oldWording().length() <= LONGEST
                && effect.newWording().length() <= LONGEST;
    }

    private String label(ArticleEffect effect) {
        return effect.to() == null ? labels.old(effect.from()) : labels.fresh(effect.to());
    }

    private Headline quoted(ArticleEffect effect) {
        var label = label(effect);
        return new Headline(
                "%s“%s”改为“%s”".formatted(label, effect.oldWording(), effect.newWording()),
                "%s “%s” became “%s”".formatted(label, effect.oldWording(), effect.newWording()));
    }
}

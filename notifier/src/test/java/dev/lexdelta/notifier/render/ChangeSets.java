package dev.lexdelta.notifier.render;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.LegalText;
import java.util.List;

/** Comparisons made by hand, for the packages below. */
public final class ChangeSets {
    private ChangeSets() {}

    public static ChangeSet of(List<ArticleChange> changes) {
        return Samples.comparison(changes);
    }

    /** One with every kind of change in it. */
    public static ChangeSet sample() {
        return Samples.comparison();
    }

    public static LegalText oldOfSample() {
        return Texts.old(sample());
    }

    public static LegalText newOfSample() {
        return Texts.now(sample());
    }
}

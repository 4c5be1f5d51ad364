package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import java.util.Comparator;

/** What matters most comes first: liability, scope, duties and prohibitions, time limits, licences, authorities, dates. */
public final class Ranks {
    /** The more important effect first; of the same label those with a direction. */
    public static final Comparator<ArticleEffect> MOST_IMPORTANT_FIRST = Comparator.comparingInt(
                    (ArticleEffect effect) -> of(effect.label()))
            .thenComparing(
                    effect -> effect.direction() != Direction.STRICTER && effect.direction() != Direction.LOOSER);

    private Ranks() {}

    /** From 0, the most important. */
    public static int of(Label label) {
        return switch (label) {
            case PENALTY -> 0;
            case SCOPE -> 1;
            case DUTY, PROHIBITION -> 2;
            case DEADLINE -> 3;
            case LICENCE -> 4;
            case AUTHORITY -> 5;
            case DATE -> 6;
            case AMOUNT -> 7;
            case EDITORIAL, UNKNOWN -> 8;
        };
    }
}

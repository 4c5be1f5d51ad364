package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import org.jspecify.annotations.Nullable;

/**
 * An effect with the offsets of its words.
 *
 * @param old in the old wording; null when nothing stood there
 * @param fresh in the new wording; null when nothing stands there
 */
record Found(
        String rule,
        Label label,
        Direction direction,
        @Nullable Words old,
        @Nullable Words fresh) {
    record Words(int start, int end) {}

    /** Both as one; UNCLEAR when their directions differ. */
    Found with(Found other) {
        return new Found(
                rule,
                label,
                direction == other.direction ? direction : Direction.UNCLEAR,
                union(old, other.old),
                union(fresh, other.fresh));
    }

    private static @Nullable Words union(@Nullable Words a, @Nullable Words b) {
        return a == null || b == null
                ? (a == null ? b : a)
                : new Words(Math.min(a.start(), b.start()), Math.max(a.end(), b.end()));
    }

    ArticleEffect effect(Reading reading) {
        return new ArticleEffect(
                label,
                direction,
                words(reading.old(), old),
                words(reading.fresh(), fresh),
                old == null ? null : reading.old().address(old.start()),
                fresh == null ? null : reading.fresh().address(fresh.start()),
                rule);
    }

    private static @Nullable String words(Side side, @Nullable Words words) {
        return words == null ? null : side.substring(words.start(), words.end());
    }
}

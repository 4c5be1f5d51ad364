package dev.lexdelta.differ.effect;

import org.jspecify.annotations.Nullable;

/** What one rule read at one place of both wordings; at most one of the two facts is null. */
record Pair<V>(
        Reading reading, @Nullable Fact<V> old, @Nullable Fact<V> fresh) {
    /** The fact that is there when the other is not. */
    Fact<V> only() {
        Fact<V> fact = fresh == null ? old : fresh;
        if (fact == null) {
            throw new IllegalStateException("a pair of nothing");
        }
        return fact;
    }

    /** Whether only one wording has it. */
    boolean single() {
        return old == null || fresh == null;
    }

    boolean added() {
        return old == null;
    }

    /** The wording that {@link #only()} stands in. */
    Side side() {
        return fresh == null ? reading.old() : reading.fresh();
    }
}

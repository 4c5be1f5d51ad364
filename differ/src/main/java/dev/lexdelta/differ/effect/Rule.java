package dev.lexdelta.differ.effect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One kind of substance: how it is read in a wording, and what it means that it reads otherwise in the other. */
interface Rule<V> {
    String name();

    /**
     * What stands in a wording, in order, without overlaps.
     *
     * @param other the other wording
     */
    List<Fact<V>> facts(Side side, Side other);

    /** From where on its words are no other rule's. */
    default int claimed(Fact<V> fact) {
        return fact.start();
    }

    /** What the difference means, null when it means nothing. Called with equal values never. */
    @Nullable
    Verdict judge(Pair<V> pair);
}

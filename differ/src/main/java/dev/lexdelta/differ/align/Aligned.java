package dev.lexdelta.differ.align;

import java.util.Set;

/**
 * Two texts and what corresponds to what.
 *
 * @param moved the links that changed their place in the order
 */
public record Aligned(Corpus corpus, Alignment alignment, Set<Link> moved) {
    public Aligned {
        moved = Set.copyOf(moved);
    }
}

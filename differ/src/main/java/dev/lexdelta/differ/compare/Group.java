package dev.lexdelta.differ.compare;

import dev.lexdelta.differ.align.Link;
import java.util.List;

/**
 * A connected group of articles: each article of both texts stands in exactly one.
 *
 * @param olds indices in the old text, ascending
 * @param freshes indices in the new text, ascending
 */
record Group(List<Integer> olds, List<Integer> freshes, List<Link> links) {
    boolean pair() {
        return olds.size() == 1 && freshes.size() == 1;
    }

    boolean added() {
        return olds.isEmpty();
    }

    boolean removed() {
        return freshes.isEmpty();
    }
}

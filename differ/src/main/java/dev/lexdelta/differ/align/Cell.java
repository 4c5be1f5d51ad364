package dev.lexdelta.differ.align;

import org.jspecify.annotations.Nullable;

/** A candidate pair at work: how well each unit of one article is explained by the best unit of the other. Mutable. */
final class Cell {
    final Pair pair;

    /** For each old unit how well the new article explains it, 0 to 1. */
    final double[] old;

    /** The same for each new unit. */
    final double[] fresh;

    /** No more than this can its strength ever be. */
    double promise;

    /** Its strength when last looked at; 0 when too little. */
    double strength;

    /** Null while not linked. */
    @Nullable
    Link link;

    Cell(Pair pair, double[] old, double[] fresh) {
        this.pair = pair;
        this.old = old;
        this.fresh = fresh;
    }
}

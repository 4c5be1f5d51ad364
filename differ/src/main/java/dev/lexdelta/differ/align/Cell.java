package dev.lexdelta.differ.align;

import org.jspecify.annotations.Nullable;

/**
 * A candidate pair at work: how well each unit of one article is explained by the best unit of the other, empty until
 * somebody asks. Mutable.
 */
final class Cell {
    private static final double[] UNKNOWN = {};

    final Pair pair;

    /** For each old unit how well the new article explains it, 0 to 1. */
    double[] old = UNKNOWN;

    /** The same for each new unit. */
    double[] fresh = UNKNOWN;

    /** No more than this can its strength ever be. */
    double promise;

    /** Its strength when last looked at; 0 when too little. */
    double strength;

    /** Null while not linked. */
    @Nullable
    Link link;

    Cell(Pair pair) {
        this.pair = pair;
    }

    boolean unknown() {
        return fresh == UNKNOWN;
    }
}

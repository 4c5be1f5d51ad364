package dev.lexdelta.ingester.source;

import java.util.Optional;

/** A list that is asked for page by page. */
public sealed interface Paged permits ListPage, JsonApi, Feed {
    /** What to ask for to have the n-th page, from 1; empty beyond the last that may be asked for. */
    Optional<PageRequest> page(int n);

    /** How many pages the very first pass reads. */
    int atFirst();
}

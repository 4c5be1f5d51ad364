package dev.lexdelta.ingester.crawl;

/** Hears how far a pass over a whole list is. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, all) -> {};

    /** So many documents are through, of so many. */
    void at(int done, int all);
}

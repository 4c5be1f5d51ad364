package dev.lexdelta.notifier.queue;

/** How soon an endpoint answers, whatever the answer. */
enum Speed {
    /** It answered in time last. */
    QUICK,
    /** Nobody knows yet. */
    NEW,
    /** It took too long last, or takes too long just now. */
    SLOW
}

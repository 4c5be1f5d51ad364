package dev.lexdelta.notifier.view;

/** What a record of the log reads as. */
sealed interface Reading<V> {
    /** As it should be. */
    record Read<V>(V value) implements Reading<V> {}

    /** Not at all; a global store has no dead letters and must not stop. */
    record Unreadable<V>() implements Reading<V> {}
}

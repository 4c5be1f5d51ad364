package dev.lexdelta.notifier.deliver;

/** Why something is told now. */
public enum Occasion {
    /** It is new. */
    NEWS,
    /** The subscriber asked to be told again. */
    REPLAY,
    /** The subscriber asked for something to try a receiver with. */
    TEST
}

package dev.lexdelta.standalone.cli;

/** Exit codes; scripts rely on them. */
final class Exit {
    static final int DONE = 0;
    /** Some input was refused. */
    static final int REFUSED = 2;

    static final int USAGE = 64;
    /** Our own fault, or that of what we need to work. */
    static final int FAULT = 70;

    private Exit() {}
}

package dev.lexdelta.standalone.cli;

/** Exit codes; scripts rely on them. */
public final class Exit {
    public static final int DONE = 0;
    /** Some input was refused. */
    public static final int REFUSED = 2;

    public static final int USAGE = 64;
    /** Our own fault, or that of what we need to work. */
    public static final int FAULT = 70;

    private Exit() {}
}

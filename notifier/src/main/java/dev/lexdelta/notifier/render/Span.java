package dev.lexdelta.notifier.render;

/**
 * A run of text in one ink. Everything that is written passes through here, so nothing in a text can steer the terminal:
 * its control characters are replaced on construction.
 *
 * @param glue whether a line may break beside it
 */
record Span(String text, Ink ink, Glue glue) {
    /** Which neighbour a run may not be parted from. */
    enum Glue {
        NONE,
        NEXT,
        PREVIOUS
    }

    Span {
        text = Printable.of(text);
    }

    Span(String text, Ink ink) {
        this(text, ink, Glue.NONE);
    }

    static Span plain(String text) {
        return new Span(text, Ink.PLAIN);
    }

    static Span bold(String text) {
        return new Span(text, Ink.BOLD);
    }

    static Span faint(String text) {
        return new Span(text, Ink.FAINT);
    }
}

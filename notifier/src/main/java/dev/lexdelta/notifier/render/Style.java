package dev.lexdelta.notifier.render;

/**
 * How to write for one reader.
 *
 * @param colour ANSI colours; without them changes stand in brackets
 * @param width columns of a line, a Han character taking two; at least {@value #LEAST_WIDTH}, less is raised to it
 * @param full every word of every changed article; else long stretches that did not change are shortened
 */
public record Style(boolean colour, int width, Language language, boolean full) {
    public static final int LEAST_WIDTH = 30;

    public Style {
        width = Math.max(width, LEAST_WIDTH);
    }

    public Style(boolean colour, int width, Language language) {
        this(colour, width, language, false);
    }
}

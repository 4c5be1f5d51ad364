package dev.lexdelta.standalone.cli;

import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.Style;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of text for reading. */
public final class ReadingOptions {
    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "language of the text for reading; by default that of the locale")
    private @Nullable Language language;

    @Option(names = "--full", description = "every word, also of what did not change")
    private boolean full;

    /** The style asked for, by default that of the terminal. */
    public Style style(Style terminal) {
        return new Style(terminal.colour(), terminal.width(), language == null ? terminal.language() : language, full);
    }
}

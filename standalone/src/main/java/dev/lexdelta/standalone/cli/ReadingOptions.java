package dev.lexdelta.standalone.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of text for reading. */
final class ReadingOptions {
    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "language of the text for reading; by default that of the locale")
    private @Nullable Language language;

    Style style(Style otherwise) {
        return language == null ? otherwise : new Style(language, otherwise.colour());
    }
}

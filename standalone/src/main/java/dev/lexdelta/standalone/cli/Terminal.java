package dev.lexdelta.standalone.cli;

import dev.lexdelta.notifier.render.Style;
import dev.lexdelta.standalone.failure.Sentence;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command reads from and writes to.
 *
 * @param out results only
 * @param err one line per message
 * @param style how text for reading is written where no option says otherwise
 * @param screen whether results go to a screen, where a binary file would do harm
 * @param debug whether an own fault shows where it happened
 */
public record Terminal(InputStream in, Output out, PrintStream err, Style style, boolean screen, boolean debug) {
    private static final int WIDTH_OF_FILES = 100;

    /** The terminal of this process; the launcher says in lexdelta.columns how wide it is, where there is one. */
    public static Terminal of(Map<String, String> environment) {
        var columns = Integer.getInteger("lexdelta.columns", 0);
        var colour = columns > 0 && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                System.in,
                Output.standard(),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                new Style(colour, columns > 0 ? columns : WIDTH_OF_FILES, ReaderLanguage.of(environment)),
                columns > 0,
                environment.containsKey("LEXDELTA_DEBUG"));
    }

    /** Tells a person something, on one line. */
    public void say(String message) {
        err.println("lexdelta: " + Sentence.oneLine(message));
    }

    /** Tells what is the matter with a document; many a reason names it already. */
    void say(String source, String reason) {
        var named = reason.startsWith(source) || reason.startsWith("'" + source);
        say(named ? reason : source + ": " + reason);
    }

    /** Shows where something went wrong, to those who asked for it. */
    void debug(Throwable e) {
        if (debug) {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            err.print(trace);
        }
    }
}

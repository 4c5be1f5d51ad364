package dev.lexdelta.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

/** What commands.txt cannot say: help, files written, and ends that no argument brings about. */
class CliTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"normalize", "diff", "ingest", "topics", "up", "pin", "listen", "place", "replay"})
    void everyCommandExplainsItself(String command) {
        assertThat(run(out, false, command, "--help")).isEqualTo(Exit.DONE);

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: lexdelta " + command);
        assertThat(err).hasToString("");
    }

    @Test
    void writesToAFile(@TempDir Path folder) throws Exception {
        var file = folder.resolve("out.txt");

        assertThat(run(out, false, "diff", "draft", "law", "--out", file.toString()))
                .isEqualTo(Exit.DONE);

        assertThat(Files.readString(file)).isEqualTo("TEXT of 养犬条例 in EN\n");
        assertThat(out).hasToString("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "redline"})
    void keepsAWordFileOffTheScreen(String format, @TempDir Path folder) throws Exception {
        var file = folder.resolve("out.docx");

        assertThat(run(out, false, "diff", "draft", "law", "--format", format)).isEqualTo(Exit.USAGE);
        assertThat(run(out, false, "diff", "draft", "law", "--format", format, "--out", file.toString()))
                .isEqualTo(Exit.DONE);

        assertThat(out).hasToString("");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("lexdelta: a Word file is nothing for a terminal: name a file with --out;"
                        + " see lexdelta diff --help\n");
        assertThat(file).hasContent(format.toUpperCase(Locale.ROOT) + " of 养犬条例 in EN\n");
    }

    @Test
    void leavesAFileAloneWhenThereIsNothingToWrite(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("out.txt"), "kept");

        assertThat(run(out, false, "diff", "draft", "missing", "--out", file.toString()))
                .isEqualTo(Exit.REFUSED);

        assertThat(file).hasContent("kept");
    }

    @Test
    void endsQuietlyWhenNobodyReadsOn() {
        assertThat(run(closedPipe(), false, "normalize", "draft", "law")).isEqualTo(Exit.DONE);

        assertThat(err).hasToString("");
    }

    @Test
    void saysInOneLineThatItHasABug() {
        assertThat(run(out, false, "buggy")).isEqualTo(Exit.FAULT);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "lexdelta: internal error: IllegalStateException: two lines; LEXDELTA_DEBUG=1 shows where\n");
    }

    @Test
    void showsWhereTheBugIsWhenAsked() {
        assertThat(run(out, true, "buggy")).isEqualTo(Exit.FAULT);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\tat " + Buggy.class.getName());
    }

    @Test
    void survivesTheEndOfTheStack() {
        assertThat(run(out, false, "deep")).isEqualTo(Exit.FAULT);

        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("lexdelta: internal error: StackOverflowError");
    }

    private int run(OutputStream stream, boolean debug, String... arguments) {
        var terminal = new Terminal(
                InputStream.nullInputStream(),
                new Output(stream, () -> true),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Style(false, 100, Language.EN),
                true,
                debug);
        return new Cli(Fakes.tools(() -> {}), terminal, StopSignal::new, List.of(new Buggy(), new Deep()))
                .run(arguments);
    }

    private static OutputStream closedPipe() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
    }

    @Command(name = "buggy")
    static final class Buggy implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("two\nlines");
        }
    }

    @Command(name = "deep")
    static final class Deep implements Runnable {
        @Override
        public void run() {
            throw new StackOverflowError();
        }
    }
}

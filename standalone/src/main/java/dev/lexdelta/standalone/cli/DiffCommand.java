package dev.lexdelta.standalone.cli;

import dev.lexdelta.notifier.render.Style;
import dev.lexdelta.standalone.cli.Comparison.Result;
import dev.lexdelta.standalone.failure.Sentence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lexdelta diff}: what changed between two documents, or between many pairs of them. */
@Command(name = "diff", description = "Prints what changed between two documents.")
final class DiffCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Tools tools;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "OLD NEW",
            arity = "0..*",
            hideParamSyntax = true,
            description = "two files or addresses, of any format; - is standard input")
    private @Nullable List<String> documents;

    @Option(
            names = "--batch",
            paramLabel = "PAIRS.tsv",
            description =
                    "instead of OLD and NEW: a list with one line OLD<tab>NEW per pair; one line of JSON is printed"
                            + " per pair")
    private @Nullable Path batch;

    @Option(
            names = "--format",
            paramLabel = "text|json|html|markdown|docx|redline",
            description =
                    "text for reading (default); the ChangeSet as one line of JSON; one page of HTML; Markdown; for Word"
                            + " a table of both texts (docx) or one text with revisions (redline)")
    private @Nullable DiffFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "writes to a file instead of standard output")
    private @Nullable Path file;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    DiffCommand(Tools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var comparison = new Comparison(tools, terminal);
        if (batch != null) {
            refuse(documents != null, "--batch takes the place of OLD and NEW");
            refuse(format != null && format != DiffFormat.JSON, "--batch prints JSON only");
            return all(batch, comparison);
        }
        var pair = documents == null ? List.<String>of() : documents;
        refuse(pair.size() != 2, "OLD and NEW are needed, or --batch");
        var chosen = format == null ? DiffFormat.TEXT : format;
        refuse(
                chosen.binary() && file == null && terminal.screen(),
                "a Word file is nothing for a terminal: name a file with --out");
        return one(comparison.of(pair.get(0), pair.get(1)), chosen);
    }

    private void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), why);
        }
    }

    private int one(Result result, DiffFormat chosen) throws IOException {
        if (result instanceof Result.Compared compared) {
            return write(out -> print(compared, chosen, out));
        }
        var failed = (Result.Failed) result;
        terminal.say(failed.source(), failed.error());
        return failed.exit();
    }

    private int print(Result.Compared compared, DiffFormat chosen, Output out) throws IOException {
        if (chosen == DiffFormat.JSON) {
            out.json(compared.changes());
        } else {
            out.bytes(tools.renderer().render(chosen, compared.changes(), compared.from(), compared.to(), style()));
        }
        return Exit.DONE;
    }

    private Style style() {
        var style = reading.style(terminal.style());
        return file == null ? style : new Style(false, style.width(), style.language(), style.full());
    }

    private int all(Path list, Comparison comparison) throws IOException {
        InputStream stream;
        try {
            stream = open(list);
        } catch (IOException e) {
            terminal.say(list + ": " + Sentence.of(e));
            return Exit.REFUSED;
        }
        try (var pairs = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return write(out -> new DiffBatch(comparison, terminal, out).run(pairs, list.toString()));
        }
    }

    private InputStream open(Path list) throws IOException {
        if (list.toString().equals(STANDARD_INPUT)) {
            return terminal.in();
        }
        if (Files.isDirectory(list)) {
            throw new IOException("is a directory");
        }
        return Files.newInputStream(list);
    }

    private interface Writing {
        int to(Output out) throws IOException;
    }

    private int write(Writing writing) throws IOException {
        if (file == null) {
            return writing.to(terminal.out());
        }
        try (var stream = Files.newOutputStream(file)) {
            return writing.to(Output.to(stream));
        } catch (IOException e) {
            terminal.say(file + ": cannot be written: " + Sentence.of(e));
            return Exit.FAULT;
        }
    }
}

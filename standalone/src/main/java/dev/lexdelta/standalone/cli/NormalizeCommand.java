package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.source.Refusal;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.standalone.cli.Documents.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexdelta normalize}: the clean articles of each document. */
@Command(name = "normalize", description = "Prints the clean articles of documents.")
final class NormalizeCommand implements Callable<Integer> {
    private final Tools tools;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE|URL|-", arity = "1..*", description = "documents of any format; - is standard input")
    private List<String> sources = List.of();

    @Option(
            names = "--format",
            paramLabel = "json|text",
            description = "the LegalText as one line of JSON per document (default), or text for reading")
    private Format format = Format.JSON;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    /** The line of a document of which no text could be made. */
    private record RefusedLine(String source, List<Refusal> quarantined) {}

    NormalizeCommand(Tools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var documents = new Documents(tools, terminal);
        var exit = Exit.DONE;
        for (var source : sources) {
            exit = Math.max(exit, print(documents.normalize(source)));
        }
        return exit;
    }

    private int print(Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Text text) {
            print(text.text());
            return Exit.DONE;
        }
        var refused = (Outcome.Refused) outcome;
        if (format == Format.JSON) {
            terminal.out().json(new RefusedLine(refused.source(), refused.reasons()));
        }
        terminal.say(refused.source(), refused.sentence());
        return refused.exit();
    }

    private void print(LegalText text) throws IOException {
        if (format == Format.JSON) {
            terminal.out().json(text);
        } else {
            terminal.out().line(tools.renderer().render(text, reading.style(terminal.style())));
        }
    }
}

package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.standalone.cli.DocumentReader.Read;
import dev.lexdelta.standalone.cli.Documents.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexdelta ingest}: puts documents into a running pipeline. */
@Command(name = "ingest", description = "Puts documents into a running pipeline.")
final class IngestCommand implements Callable<Integer> {
    private final Tools tools;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE|URL|-", arity = "1..*", description = "documents of any format; - is standard input")
    private List<String> sources = List.of();

    @Option(
            names = "--archive",
            paramLabel = "FOLDER",
            defaultValue = "data/archive",
            description = "keeps the raw documents; by default ${DEFAULT-VALUE}")
    private Path archive = Path.of("");

    @Mixin
    private BrokerOption broker = new BrokerOption();

    IngestCommand(Tools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BrokerException, IOException {
        var documents = new Documents(tools, terminal);
        try (var intake = tools.intake().open(broker.servers(), archive)) {
            var exit = Exit.DONE;
            for (var source : sources) {
                exit = Math.max(exit, print(source, take(source, documents.read(source), intake)));
            }
            return exit;
        }
    }

    private static Outcome take(String source, Read read, Intake intake) throws BrokerException, IOException {
        if (read instanceof Read.Failed failed) {
            return Documents.unreadable(source, failed);
        }
        return Documents.outcome(source, intake.take(((Read.Found) read).document()));
    }

    private int print(String source, Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Text text) {
            terminal.out()
                    .line(source + "\t" + text.text().id() + "\t" + text.text().title());
            return Exit.DONE;
        }
        var refused = (Outcome.Refused) outcome;
        terminal.say(source, refused.sentence());
        return refused.exit();
    }
}

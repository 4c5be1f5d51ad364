package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.standalone.cli.DocumentReader.Read;
import dev.lexdelta.standalone.cli.Documents.Outcome;
import dev.lexdelta.standalone.up.UpConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            names = "--config",
            paramLabel = "FILE",
            description = "the configuration the pipeline runs with: tells its archive and the port of its broker")
    private @Nullable Path config;

    @Option(
            names = "--archive",
            paramLabel = "FOLDER",
            description = "keeps the raw documents; by default that of the configuration, or data/archive")
    private @Nullable Path archive;

    @Mixin
    private BrokerOption broker = new BrokerOption();

    IngestCommand(Tools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BrokerException, ConfigException, IOException {
        var documents = new Documents(tools, terminal);
        var pipeline = config == null ? UpConfig.DEFAULT : UpConfig.read(config);
        var servers = broker.or("127.0.0.1:" + pipeline.kafka().port());
        try (var intake = tools.intake().open(servers, archive == null ? pipeline.archive() : archive)) {
            var exit = Exit.DONE;
            for (var source : sources) {
                exit = Math.max(exit, print(source, take(source, documents.read(source), intake)));
            }
            return exit;
        }
    }

    private static Outcome take(String source, Read read, Intake intake) throws BrokerException, IOException {
        if (read instanceof Read.Failed failed) {
            if (isAddress(source)) {
                intake.refuse(source, failed.code(), failed.reason());
            }
            return Documents.unreadable(source, failed);
        }
        return Documents.outcome(source, intake.take(((Read.Found) read).document()));
    }

    /** A file that is not there is a slip of the pen; an address that gives nothing is a fact about the address. */
    private static boolean isAddress(String source) {
        return source.startsWith("http://") || source.startsWith("https://");
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

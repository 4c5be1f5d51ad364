package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.standalone.up.UpConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexdelta backfill}: everything a source lists, as history. */
@Command(
        name = "backfill",
        description = "Takes in the whole list of a source as history, which nobody is notified of."
                + " Broken off, it goes on where it was when it is run again.")
final class BackfillCommand implements Callable<Integer> {
    private final SourceWork sources;
    private final Terminal terminal;
    private final Clock clock = Clock.systemUTC();

    @Parameters(
            paramLabel = "SOURCE",
            description = "name of a source of the configuration, or a file that declares one")
    private String source = "";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "the configuration the pipeline runs with: tells its sources, its archive and the port of its broker")
    private @Nullable Path file;

    @Mixin
    private BrokerOption broker = new BrokerOption();

    BackfillCommand(SourceWork sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ConfigException, BrokerException, IOException {
        var config = file == null ? UpConfig.DEFAULT : UpConfig.read(file);
        var servers = broker.or("127.0.0.1:" + config.kafka().port());
        var line = new ProgressLine(source);
        var filled = sources.backfill(
                config,
                servers,
                source,
                (done, all) -> line.at(done, all, clock.instant()).ifPresent(terminal::say));
        terminal.out().line(source + "\t" + filled.report());
        if (filled.left().isEmpty()) {
            return Exit.DONE;
        }
        terminal.say(source, filled.left());
        return Exit.REFUSED;
    }
}

package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.standalone.failure.StartException;
import dev.lexdelta.standalone.log.Logs;
import dev.lexdelta.standalone.up.Assembly;
import dev.lexdelta.standalone.up.Pipeline;
import dev.lexdelta.standalone.up.UpConfig;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lexdelta up}: all services in this process until it is asked to end. */
@Command(name = "up", description = "Runs all services in one process, with a broker of its own or on a cluster.")
final class UpCommand implements Callable<Integer> {
    private final Tools tools;
    private final Terminal terminal;
    private final Supplier<StopSignal> signal;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "YAML, as the README tells; paths in it are relative to its folder")
    private @Nullable Path file;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,...",
            description = "Kafka brokers to use; without it one runs in this process")
    private @Nullable String servers;

    @Option(names = "--no-differ", description = "all but the differ, which is stopped while a replay is adopted")
    private boolean noDiffer;

    UpCommand(Tools tools, Terminal terminal, Supplier<StopSignal> signal) {
        this.tools = tools;
        this.terminal = terminal;
        this.signal = signal;
    }

    @Override
    public Integer call() throws ConfigException, StartException, BrokerException {
        var config = file == null ? UpConfig.DEFAULT : UpConfig.read(file);
        Logs.verbose();
        try (var stop = signal.get();
                var pipeline = new Pipeline(config, servers, tools.topics(), assembly())) {
            if (!started(pipeline, stop)) {
                return end("");
            }
            terminal.say("up, with Kafka at " + pipeline.bootstrapServers() + " and data in "
                    + config.data().toAbsolutePath().normalize());
            CompletableFuture.anyOf(stop.asked(), pipeline.failure()).join();
            return end(pipeline.failure().getNow(""));
        }
    }

    private Assembly assembly() {
        return noDiffer ? this::withoutDiffer : tools.assembly();
    }

    private Assembly.Prepared withoutDiffer(UpConfig config) throws ConfigException {
        var all = tools.assembly().prepare(config);
        return servers -> all.connect(servers).stream()
                .filter(service -> !service.name().equals("differ"))
                .toList();
    }

    /** What does not start because the process is ending is no failure. */
    private static boolean started(Pipeline pipeline, StopSignal stop)
            throws ConfigException, StartException, BrokerException {
        try {
            pipeline.start();
            return true;
        } catch (StartException | BrokerException e) {
            if (stop.asked().isDone()) {
                return false;
            }
            throw e;
        }
    }

    private int end(String failure) {
        terminal.say(failure.isEmpty() ? "stopping" : failure);
        return failure.isEmpty() ? Exit.DONE : Exit.FAULT;
    }
}

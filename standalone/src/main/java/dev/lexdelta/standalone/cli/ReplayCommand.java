package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.differ.ReplayConfig;
import dev.lexdelta.differ.ReplayException;
import dev.lexdelta.differ.Replays;
import dev.lexdelta.differ.Replays.Result;
import dev.lexdelta.standalone.up.UpConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lexdelta replay}: another engine over all that was published, and its adoption. */
@Command(
        name = "replay",
        description = "Runs this engine over all that the live differ has read, beside it; what was stopped goes on.")
final class ReplayCommand implements Callable<Integer> {
    private final Replays replays;
    private final Terminal terminal;
    private final Supplier<StopSignal> signal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup
    private What what = new What();

    @Option(names = "--name", paramLabel = "NAME", description = "of the replay; by default that of the engine")
    private @Nullable String name;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "the configuration the pipeline runs with: tells its differ, its data and the port of its broker")
    private @Nullable Path file;

    @Option(
            names = "--live",
            paramLabel = "ID",
            description = "applicationId of the live differ; by default that of the configuration, or lexdelta-differ")
    private @Nullable String live;

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            description = "keeps the stores of the replay; by default that of the pipeline, or data/streams")
    private @Nullable Path state;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "how differences are printed; text (default), or JSON one per line, the figures last")
    private Format format = Format.TEXT;

    @Mixin
    private BrokerOption broker = new BrokerOption();

    private static final class What {
        @Option(names = "--compare", description = "then prints what differs from what is live")
        private boolean compare;

        @Option(
                names = "--adopt",
                description =
                        "then publishes what differs, and takes the place of the live differ, which is stopped before")
        private boolean adopt;

        @Option(names = "--drop", description = "deletes a replay instead")
        private boolean drop;
    }

    ReplayCommand(Replays replays, Terminal terminal, Supplier<StopSignal> signal) {
        this.replays = replays;
        this.terminal = terminal;
        this.signal = signal;
    }

    @Override
    public Integer call() throws ConfigException, BrokerException, IOException, InterruptedException {
        var config = config();
        try (var stop = signal.get()) {
            return run(config, new ReplayProgress(terminal, stop));
        } catch (ReplayException e) {
            terminal.say(String.valueOf(e.getMessage()));
            return Exit.REFUSED;
        }
    }

    private ReplayConfig config() throws ConfigException {
        var pipeline = file == null ? UpConfig.DEFAULT : UpConfig.read(file);
        try {
            return new ReplayConfig(
                    broker.or("127.0.0.1:" + pipeline.kafka().port()),
                    state == null ? pipeline.state() : state,
                    name,
                    live == null ? pipeline.differ().applicationId() : live);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int run(ReplayConfig config, ReplayProgress progress)
            throws ReplayException, BrokerException, IOException, InterruptedException {
        if (what.drop) {
            replays.drop(config);
            return Exit.DONE;
        }
        if (what.compare) {
            return print(replays.compare(config, progress));
        }
        if (what.adopt) {
            var exit = print(replays.adopt(config, progress));
            if (exit == Exit.DONE) {
                terminal.say("adopted; start the differ with applicationId " + config.applicationId());
            }
            return exit;
        }
        return replays.run(config, progress) ? Exit.DONE : stopped();
    }

    private int print(Optional<Result> result) throws IOException {
        if (result.isEmpty()) {
            return stopped();
        }
        for (var difference : result.get().differences()) {
            if (format == Format.JSON) {
                terminal.out().json(difference);
            } else {
                terminal.out().line(ReplayText.of(difference));
            }
        }
        var report = result.get().report();
        if (format == Format.JSON) {
            terminal.out().json(report);
        } else {
            terminal.out().line(ReplayText.of(report));
        }
        return Exit.DONE;
    }

    private int stopped() {
        terminal.say("stopped before the end; the same command goes on from here");
        return Exit.REFUSED;
    }
}

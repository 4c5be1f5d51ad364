package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.standalone.failure.Sentence;
import dev.lexdelta.standalone.failure.StartException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs one command and turns whatever happens into an exit code and at most one line on standard error. */
public final class Cli {
    private final Terminal terminal;
    private final StringWriter help = new StringWriter();
    private final CommandLine commands;

    /**
     * The command line.
     *
     * @param more commands besides those of this package
     */
    public Cli(Tools tools, Terminal terminal, Supplier<StopSignal> signal, List<?> more) {
        this.terminal = terminal;
        this.commands = new CommandLine(new RootCommand())
                .addSubcommand(new NormalizeCommand(tools, terminal))
                .addSubcommand(new DiffCommand(tools, terminal))
                .addSubcommand(new LinkCommand(tools, terminal))
                .addSubcommand(new IngestCommand(tools, terminal))
                .addSubcommand(new UpCommand(tools, terminal, signal))
                .addSubcommand(new TopicsCommand(tools.topics(), terminal))
                .addSubcommand(new SourcesCommand(tools.sources(), terminal))
                .addSubcommand(new BackfillCommand(tools.sources(), terminal))
                .addSubcommand(new TokenCommand(tools.tokens(), terminal))
                .addSubcommand(new PinCommand(tools.pins(), terminal))
                .addSubcommand(new ListenCommand(tools.relay(), terminal, signal))
                .addSubcommand(new PlaceCommand(tools.places(), terminal))
                .addSubcommand(new ReplayCommand(tools.replays(), terminal, signal));
        more.forEach(commands::addSubcommand);
        commands.setExpandAtFiles(false) // a file may be called @something
                .registerConverter(Format.class, new Choice<>(Format.class))
                .registerConverter(DiffFormat.class, new Choice<>(DiffFormat.class))
                .registerConverter(Language.class, new Choice<>(Language.class))
                .setOut(new PrintWriter(help))
                .setParameterExceptionHandler((e, args) -> usage(e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e));
    }

    /** Runs the command that the arguments name and returns the exit code. */
    public int run(String... arguments) {
        try {
            var exit = commands.execute(arguments);
            return help.getBuffer().isEmpty() ? exit : printHelp();
        } catch (Error e) {
            return bug(e);
        }
    }

    private int printHelp() {
        try {
            terminal.out().line(help.toString());
            return Exit.DONE;
        } catch (IOException e) {
            return failed(e);
        }
    }

    private int usage(ParameterException e) {
        var command = e.getCommandLine().getCommandSpec().qualifiedName();
        var what = Sentence.oneLine(e.getMessage());
        terminal.say(what + "; see " + command + " --help");
        return Exit.USAGE;
    }

    private int failed(Exception e) {
        if (e instanceof Output.Closed) {
            return Exit.DONE;
        }
        if (e instanceof ConfigException) {
            return say(Sentence.ofAny(e), Exit.USAGE);
        }
        if (e instanceof StartException || e instanceof BrokerException) {
            terminal.debug(e);
            return say(Sentence.ofAny(e), Exit.FAULT);
        }
        if (e instanceof IOException io) {
            return say("standard input or output failed: " + Sentence.of(io), Exit.FAULT);
        }
        return bug(e);
    }

    private int bug(Throwable e) {
        terminal.debug(e);
        return say(Sentence.bug(e) + "; LEXDELTA_DEBUG=1 shows where", Exit.FAULT);
    }

    private int say(String message, int exit) {
        terminal.say(message);
        return exit;
    }
}

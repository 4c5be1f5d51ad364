package dev.lexdelta.standalone.cli;

import dev.lexdelta.standalone.cli.PinDesk.Decision;
import dev.lexdelta.standalone.cli.PinDesk.Reply;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lexdelta pin}: decides by hand what the texts do not tell. */
@Command(
        name = "pin",
        description = {
            "Decides by hand whether two versions belong to one regulation.",
            "It overrides what the texts tell; the last decision of a pair counts."
        })
final class PinCommand implements Callable<Integer> {
    private final PinDesk desk;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "VERSION",
            description = "id of a version, as lexdelta link and events show it")
    private String one = "";

    @Parameters(index = "1", paramLabel = "VERSION", description = "id of another version of the same jurisdiction")
    private String other = "";

    @ArgGroup(multiplicity = "1")
    private Answer answer = new Answer();

    static final class Answer {
        @Option(names = "--yes", required = true, description = "they belong together")
        private boolean yes;

        @Option(names = "--no", required = true, description = "they do not")
        private boolean no;

        boolean together() {
            return yes && !no; // one of the two, which the group sees to
        }
    }

    @Option(names = "--note", paramLabel = "TEXT", description = "why, for those who look at it later")
    private @Nullable String note;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "the API of the running pipeline; by default ${DEFAULT-VALUE}")
    private String url = "";

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:LEXDELTA_TOKEN}",
            showDefaultValue = Visibility.NEVER,
            description = "token of an operator (lexdelta token --scope operator); by default LEXDELTA_TOKEN")
    private @Nullable String token;

    PinCommand(PinDesk desk, Terminal terminal) {
        this.desk = desk;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (token == null || token.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(), "--token or the variable LEXDELTA_TOKEN must have the token of an operator");
        }
        var reply = desk.hand(url, token.strip(), new Decision(one, other, answer.together(), note));
        if (reply instanceof Reply.Refused refused) {
            terminal.say(refused.reason());
            return Exit.REFUSED;
        }
        if (reply instanceof Reply.NoAnswer none) {
            terminal.say(none.reason());
            return Exit.FAULT;
        }
        terminal.out().line(one + "\t" + (answer.together() ? "yes" : "no") + "\t" + other);
        return Exit.DONE;
    }
}

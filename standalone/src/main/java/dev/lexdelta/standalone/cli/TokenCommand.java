package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.subscription.Scope;
import dev.lexdelta.contract.topic.BrokerException;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lexdelta token}: lets somebody subscribe. */
@Command(name = "token", description = "Makes a token for the API and prints it; it is shown this once.")
final class TokenCommand implements Callable<Integer> {
    private static final int LONGEST_OWNER = 100;

    private final TokenMint mint;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--owner", required = true, paramLabel = "NAME", description = "who owns what the token makes")
    private String owner = "";

    @Option(
            names = "--scope",
            paramLabel = "subscriber|operator",
            defaultValue = "subscriber",
            description = "own subscriptions only (default), or everybody's")
    private String scope = "";

    @Mixin
    private BrokerOption broker = new BrokerOption();

    TokenCommand(TokenMint mint, Terminal terminal) {
        this.mint = mint;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BrokerException, IOException {
        if (owner.isBlank() || owner.length() > LONGEST_OWNER || owner.chars().anyMatch(Character::isISOControl)) {
            throw new ParameterException(
                    spec.commandLine(), "--owner must be a name of 1 to " + LONGEST_OWNER + " characters");
        }
        terminal.out().line(mint.make(broker.servers(), owner, scope()));
        return Exit.DONE;
    }

    private Scope scope() {
        return switch (scope.toLowerCase(Locale.ROOT)) {
            case "subscriber" -> Scope.SUBSCRIBER;
            case "operator" -> Scope.OPERATOR;
            default ->
                throw new ParameterException(
                        spec.commandLine(), "--scope must be subscriber or operator, not " + scope);
        };
    }
}

package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.ingester.structure.Jurisdictions;
import dev.lexdelta.standalone.cli.PlaceWork.Reply;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lexdelta place}: mends a wrong jurisdiction. */
@Command(
        name = "place",
        description = {
            "Puts a text that was taken for that of another jurisdiction where it belongs.",
            "It is withdrawn there and published here in one transaction, and its address keeps the jurisdiction.",
            "All published versions are read to find it."
        })
final class PlaceCommand implements Callable<Integer> {
    private final PlaceWork work;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "VERSION|URL",
            description = "id of a version, or the address of a document as its provenance has it")
    private String what = "";

    @Option(
            names = "--jurisdiction",
            required = true,
            paramLabel = "CODE",
            description = "whose law it is: six digits of GB/T 2260, 100000 for the state")
    private String code = "";

    @Option(names = "--name", paramLabel = "NAME", description = "its name, where the code is none that is known")
    private @Nullable String name;

    @Mixin
    private BrokerOption broker = new BrokerOption();

    PlaceCommand(PlaceWork work, Terminal terminal) {
        this.work = work;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BrokerException, IOException {
        var right = jurisdiction();
        var reply = work.place(broker.servers(), what, right);
        if (!(reply instanceof Reply.Placed placed)) {
            terminal.say(what, "nothing was published of it");
            return Exit.REFUSED;
        }
        if (placed.moves().isEmpty()) {
            terminal.say(what, "nothing to place: no version of it stands outside " + named(right));
        }
        for (var move : placed.moves()) {
            terminal.out().line(move.from() + "\t" + move.to() + "\t" + move.title());
        }
        return Exit.DONE;
    }

    private Jurisdiction jurisdiction() {
        if (name != null && code.matches("[0-9]{6}")) {
            return new Jurisdiction(code, name);
        }
        return Jurisdictions.ofCode(code)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--jurisdiction must be a code of GB/T 2260 such as 370100, not " + code));
    }

    private static String named(Jurisdiction jurisdiction) {
        return jurisdiction.code() + " " + jurisdiction.name();
    }
}

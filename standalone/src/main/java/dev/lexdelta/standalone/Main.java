package dev.lexdelta.standalone;

import dev.lexdelta.standalone.cli.Cli;
import dev.lexdelta.standalone.cli.StopSignal;
import dev.lexdelta.standalone.cli.Terminal;
import java.util.List;

/** Where the process starts and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var terminal = Terminal.of(System.getenv());
        var cli = new Cli(Wiring.tools(), terminal, StopSignal::install, List.of());
        System.exit(cli.run(arguments));
    }
}

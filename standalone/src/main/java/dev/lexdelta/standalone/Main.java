package dev.lexdelta.standalone;

import dev.lexdelta.standalone.cli.Cli;
import dev.lexdelta.standalone.cli.StopSignal;
import dev.lexdelta.standalone.cli.Terminal;
import dev.lexdelta.standalone.demo.DemoCommand;
import java.util.List;

/** Where the process starts and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var terminal = Terminal.of(System.getenv());
        var tools = Wiring.tools();
        var demo = new DemoCommand(tools, terminal, StopSignal::install);
        System.exit(new Cli(tools, terminal, StopSignal::install, List.of(demo)).run(arguments));
    }
}

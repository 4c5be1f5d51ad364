package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.config.ConfigException;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lexdelta sources}: for whoever declares sources. */
@Command(name = "sources", description = "Tries out the declaration of a source.", synopsisSubcommandLabel = "COMMAND")
final class SourcesCommand {
    private final SourceWork sources;
    private final Terminal terminal;

    SourcesCommand(SourceWork sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    @Command(
            name = "check",
            description = "Fetches one page of the list and one document, and shows what each selector found"
                    + " (ending with exit code 2 when a crawl would find or read nothing).")
    int check(@Parameters(paramLabel = "FILE", description = "YAML that declares a source") Path file)
            throws ConfigException, IOException {
        var checked = sources.check(file);
        for (var line : checked.lines()) {
            terminal.out().line(line);
        }
        return checked.well() ? Exit.DONE : Exit.REFUSED;
    }
}

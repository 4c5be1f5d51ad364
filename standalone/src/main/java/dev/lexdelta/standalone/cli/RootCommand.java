package dev.lexdelta.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** {@code lexdelta} itself; it does nothing without one of its commands. */
@Command(
        name = "lexdelta",
        description = "Tells what changed between a published draft of a regulation and the law that was enacted.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = RootCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 2 some input was refused, 64 wrong usage, 70 own fault.",
            "Results go to standard output, everything else to standard error."
        })
final class RootCommand {
    /** The version of the jar; classes that are in none have no version. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[] {"lexdelta " + (version == null ? "(unversioned)" : version)};
        }
    }
}

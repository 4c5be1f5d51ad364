package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.standalone.cli.Documents.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexdelta link}: which documents belong together, without a broker. */
@Command(
        name = "link",
        description = "Prints which documents belong together: one regulation with its timeline per line.")
final class LinkCommand implements Callable<Integer> {
    private final Tools tools;
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE|FOLDER",
            arity = "1..*",
            description = "documents of any format; a folder stands for all files in it")
    private List<String> sources = List.of();

    @Option(
            names = "--format",
            paramLabel = "json|text",
            description = "the Regulation as one line of JSON (default), or text for reading")
    private Format format = Format.JSON;

    LinkCommand(Tools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var documents = new Documents(tools, terminal);
        var texts = new ArrayList<LegalText>();
        var exit = Exit.DONE;
        for (var source : Folders.expand(sources)) {
            var outcome = documents.normalize(source);
            if (outcome instanceof Outcome.Text text) {
                texts.add(text.text());
            } else {
                var refused = (Outcome.Refused) outcome;
                terminal.say(refused.source(), refused.sentence());
                exit = Math.max(exit, refused.exit());
            }
        }
        for (var regulation : tools.linker().apply(texts)) {
            print(regulation);
        }
        return exit;
    }

    private void print(Regulation regulation) throws IOException {
        if (format == Format.JSON) {
            terminal.out().json(regulation);
        } else {
            terminal.out().line(TimelineText.of(regulation));
        }
    }
}

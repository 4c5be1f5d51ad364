package dev.lexdelta.standalone;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.standalone.broker.KafkaTopics;
import dev.lexdelta.standalone.cli.DocumentReader;
import dev.lexdelta.standalone.cli.Renderer;
import dev.lexdelta.standalone.cli.Style;
import dev.lexdelta.standalone.cli.Tools;
import java.util.List;

/** Puts the modules together: the one place that knows which class does what a command needs. */
final class Wiring {
    private Wiring() {}

    static Tools tools() {
        return new Tools(
                source -> new DocumentReader.Read.Failed("no-file", "this build reads no documents"),
                document -> {
                    throw missing("normalizer");
                },
                (from, to, occasion, outOfTime) -> {
                    throw missing("comparer");
                },
                new Renderer() {
                    @Override
                    public String render(ChangeSet changes, Style style) {
                        throw missing("renderer");
                    }

                    @Override
                    public String render(LegalText text, Style style) {
                        throw missing("renderer");
                    }
                },
                (servers, archive) -> {
                    throw missing("intake");
                },
                new KafkaTopics(),
                config -> servers -> List.of());
    }

    private static IllegalStateException missing(String part) {
        return new IllegalStateException("this build has no " + part);
    }
}

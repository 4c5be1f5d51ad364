package dev.lexdelta.standalone.demo;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.notifier.render.ComparisonText;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.NoticeText;
import dev.lexdelta.standalone.broker.TopicWork;
import dev.lexdelta.standalone.cli.Exit;
import dev.lexdelta.standalone.cli.ReadingOptions;
import dev.lexdelta.standalone.cli.StopSignal;
import dev.lexdelta.standalone.cli.Terminal;
import dev.lexdelta.standalone.cli.TokenMint;
import dev.lexdelta.standalone.cli.Tools;
import dev.lexdelta.standalone.demo.EventFeed.Told;
import dev.lexdelta.standalone.demo.Subscribers.Receipt;
import dev.lexdelta.standalone.failure.StartException;
import dev.lexdelta.standalone.log.Logs;
import dev.lexdelta.standalone.up.Assembly;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lexdelta demo}: from a published draft to what the law changed, printed as it happens. */
@Command(
        name = "demo",
        description = "Runs the whole pipeline on the site of a city that does not exist, and prints what happens.")
public final class DemoCommand implements Callable<Integer> {
    private final TopicWork topics;
    private final TokenMint tokens;
    private final Assembly assembly;
    private final Terminal terminal;
    private final Supplier<StopSignal> signal;

    @Option(names = "--once", description = "ends by itself when all has been told")
    private boolean once;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    public DemoCommand(Tools tools, Terminal terminal, Supplier<StopSignal> signal) {
        this.topics = tools.topics();
        this.tokens = tools.tokens();
        this.assembly = tools.assembly();
        this.terminal = terminal;
        this.signal = signal;
    }

    @Override
    public Integer call() throws IOException, ConfigException, StartException, BrokerException, InterruptedException {
        Logs.quiet();
        var screen = new Screen();
        try (var stop = signal.get();
                var folder = TemporaryFolder.create()) {
            screen.starting();
            var failure = new Demo(topics, tokens, assembly, screen, screen.language())
                    .run(folder.path(), once, stop.asked());
            if (!failure.isEmpty()) {
                terminal.say(failure);
            }
            return failure.isEmpty() ? Exit.DONE : Exit.FAULT;
        }
    }

    /** Prints each event as it happens. */
    private final class Screen implements Demo.Stage {
        private final DemoWords words =
                new DemoWords(reading.style(terminal.style()).language());

        void starting() throws IOException {
            print(words.starting());
        }

        /** As the API names it. */
        String language() {
            return reading.style(terminal.style()).language() == Language.ZH ? "zh" : "en";
        }

        @Override
        public void subscribed() throws IOException {
            print(words.subscribed());
        }

        @Override
        public void received(Receipt receipt) throws IOException {
            print("  " + words.received(receipt));
        }

        @Override
        public void published(String document) throws IOException {
            print("\n" + words.published(document));
        }

        @Override
        public void told(Told told) throws IOException {
            var style = reading.style(terminal.style());
            print("\n" + new NoticeText(style).announcement(told.notice()));
            for (var comparison : told.comparisons()) {
                print("\n" + new ComparisonText(style).render(comparison));
            }
        }

        @Override
        public void complete(Demo.Running running) throws IOException {
            if (!once) {
                print("\n" + words.complete(running));
            }
        }

        private void print(String text) throws IOException {
            terminal.out().line(text);
        }
    }
}

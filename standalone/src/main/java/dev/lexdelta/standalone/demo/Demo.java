package dev.lexdelta.standalone.demo;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.notifier.HttpConfig;
import dev.lexdelta.notifier.NotifierConfig;
import dev.lexdelta.notifier.mail.MailConfig;
import dev.lexdelta.standalone.broker.Ports;
import dev.lexdelta.standalone.broker.TopicWork;
import dev.lexdelta.standalone.cli.TokenMint;
import dev.lexdelta.standalone.demo.EventFeed.Told;
import dev.lexdelta.standalone.demo.Subscribers.Receipt;
import dev.lexdelta.standalone.failure.StartException;
import dev.lexdelta.standalone.up.Assembly;
import dev.lexdelta.standalone.up.Pipeline;
import dev.lexdelta.standalone.up.UpConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Runs the whole pipeline on the example site: makes two subscriptions, publishes a document, waits for what the pipeline
 * tells of it and for the webhook and the mail, publishes the next. One thread.
 */
final class Demo {
    private static final List<String> DOCUMENTS = List.of("draft-1.html", "draft-2.html", "law.html");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);
    /** The example city published years ago; by default nobody is told of texts that old. */
    private static final NotifierConfig.Limits ANY_AGE = new NotifierConfig.Limits(null, Duration.ofDays(36_500));

    /** Is told what happens. */
    interface Stage {
        /** Both subscriptions are in force. */
        void subscribed() throws IOException;

        /** A document appeared on the site. */
        void published(String document) throws IOException;

        /** The pipeline told of it. */
        void told(Told told) throws IOException;

        /** A subscriber was told of it. */
        void received(Receipt receipt) throws IOException;

        /** All documents have been told of; the pipeline still runs. */
        void complete(Running running) throws IOException;
    }

    /** Where to try it out. */
    record Running(String bootstrapServers, String site, String api, String token) {}

    private final TopicWork topics;
    private final TokenMint tokens;
    private final Assembly assembly;
    private final Stage stage;
    private final String language;

    Demo(TopicWork topics, TokenMint tokens, Assembly assembly, Stage stage, String language) {
        this.topics = topics;
        this.tokens = tokens;
        this.assembly = assembly;
        this.stage = stage;
        this.language = language;
    }

    /**
     * Runs until all is told and received, or until asked to end.
     *
     * @param folder empty folder for broker data, archive and state
     * @param once end as soon as all has arrived
     * @return what went wrong, in one sentence; empty when all went well
     */
    String run(Path folder, boolean once, CompletableFuture<Void> stop)
            throws IOException, ConfigException, StartException, BrokerException, InterruptedException {
        var http = new HttpConfig(null, Ports.free(), null);
        try (var site = ExampleSite.start();
                var subscribers = Subscribers.open();
                var pipeline = new Pipeline(config(folder, site, http, subscribers), null, topics, assembly)) {
            pipeline.start();
            var api = "http://" + http.host() + ":" + http.port();
            subscribers.subscribe(tokens, pipeline.bootstrapServers(), api, language);
            stage.subscribed();
            try (var feed = new EventFeed(pipeline.bootstrapServers())) {
                return new Run(site, subscribers, pipeline, feed, stop).play(once, api);
            }
        }
    }

    private static UpConfig config(Path folder, ExampleSite site, HttpConfig http, Subscribers subscribers)
            throws IOException {
        var source = folder.resolve("source.yaml");
        Files.writeString(source, ExampleSource.yaml(site.list()));
        var smtp =
                new MailConfig("127.0.0.1", subscribers.mailPort(), null, null, null, "Lexdelta <demo@example.org>", 1);
        return new UpConfig(
                folder,
                new UpConfig.Kafka(0),
                http,
                List.of(source),
                smtp,
                List.of(),
                List.of("127.0.0.1"),
                ANY_AGE,
                UpConfig.Differ.DEFAULT);
    }

    private final class Run {
        private final ExampleSite site;
        private final Subscribers subscribers;
        private final Pipeline pipeline;
        private final EventFeed feed;
        private final CompletableFuture<Void> stop;
        private final ArrayDeque<Told> ahead = new ArrayDeque<>();
        private final Map<Receipt.Way, Integer> receipts = new EnumMap<>(Receipt.Way.class);

        Run(
                ExampleSite site,
                Subscribers subscribers,
                Pipeline pipeline,
                EventFeed feed,
                CompletableFuture<Void> stop) {
            this.site = site;
            this.subscribers = subscribers;
            this.pipeline = pipeline;
            this.feed = feed;
            this.stop = stop;
        }

        String play(boolean once, String api) throws IOException {
            int published = 0;
            for (var document : DOCUMENTS) {
                site.publish(document);
                stage.published(document);
                published++;
                var missing = await(published);
                if (!missing.isEmpty()) {
                    return failure(
                            "%s of %s did not come within %d s".formatted(missing, document, PATIENCE.toSeconds()));
                }
            }
            stage.complete(new Running(pipeline.bootstrapServers(), site.list().toString(), api, subscribers.token()));
            while (!once && goesOn()) {
                tellOne();
                tellReceipts();
            }
            return failure("");
        }

        /** Waits for notice, webhook and mail; what is missing at the end of patience, else nothing. */
        private String await(int documents) throws IOException {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            var told = false;
            while (goesOn() && System.nanoTime() - deadline < 0) {
                told |= tellOne();
                tellReceipts();
                if (told && receipts(Receipt.Way.WEBHOOK) >= documents && receipts(Receipt.Way.MAIL) >= documents) {
                    return "";
                }
            }
            if (stop.isDone()) {
                return "";
            }
            return !told ? "the notice" : receipts(Receipt.Way.WEBHOOK) < documents ? "the webhook" : "the mail";
        }

        private boolean tellOne() throws IOException {
            if (ahead.isEmpty()) {
                ahead.addAll(feed.poll(POLL));
            }
            if (ahead.isEmpty()) {
                return false;
            }
            stage.told(ahead.remove());
            return true;
        }

        private void tellReceipts() throws IOException {
            for (var receipt : subscribers.news()) {
                receipts.merge(receipt.way(), 1, Integer::sum);
                stage.received(receipt);
            }
        }

        private int receipts(Receipt.Way way) {
            return receipts.getOrDefault(way, 0);
        }

        private boolean goesOn() {
            return !stop.isDone() && !pipeline.failure().isDone();
        }

        private String failure(String otherwise) {
            return stop.isDone() ? "" : pipeline.failure().getNow(otherwise);
        }
    }
}

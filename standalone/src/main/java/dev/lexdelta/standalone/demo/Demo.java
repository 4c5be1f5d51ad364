package dev.lexdelta.standalone.demo;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.standalone.broker.TopicWork;
import dev.lexdelta.standalone.demo.EventFeed.Told;
import dev.lexdelta.standalone.failure.StartException;
import dev.lexdelta.standalone.up.Assembly;
import dev.lexdelta.standalone.up.Pipeline;
import dev.lexdelta.standalone.up.UpConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Runs the whole pipeline on the example site: publishes a document there, waits for what the pipeline tells of it,
 * publishes the next. One thread.
 */
final class Demo {
    private static final List<String> DOCUMENTS = List.of("draft-1.html", "draft-2.html", "law.html");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);

    /** Is told what happens. */
    interface Stage {
        /** A document appeared on the site. */
        void published(String document) throws IOException;

        /** The pipeline told of it. */
        void told(Told told) throws IOException;

        /** All documents have been told of; the pipeline still runs. */
        void complete(String bootstrapServers, String site) throws IOException;
    }

    private final TopicWork topics;
    private final Assembly assembly;
    private final Stage stage;

    Demo(TopicWork topics, Assembly assembly, Stage stage) {
        this.topics = topics;
        this.assembly = assembly;
        this.stage = stage;
    }

    /**
     * Runs until all is told, or, with {@code stop}, until asked to end.
     *
     * @param folder empty folder for broker data, archive and state
     * @param once end as soon as all is told
     * @return what went wrong, in one sentence; empty when all went well
     */
    String run(Path folder, boolean once, CompletableFuture<Void> stop)
            throws IOException, ConfigException, StartException, BrokerException {
        try (var site = ExampleSite.start();
                var pipeline = new Pipeline(config(folder, site), null, topics, assembly)) {
            pipeline.start();
            try (var feed = new EventFeed(pipeline.bootstrapServers())) {
                return new Run(site, pipeline, feed, stop).play(once);
            }
        }
    }

    private static UpConfig config(Path folder, ExampleSite site) throws IOException {
        var source = folder.resolve("source.yaml");
        Files.writeString(source, ExampleSource.yaml(site.list()));
        return new UpConfig(folder, new UpConfig.Kafka(0), new UpConfig.Http(0), List.of(source));
    }

    private final class Run {
        private final ExampleSite site;
        private final Pipeline pipeline;
        private final EventFeed feed;
        private final CompletableFuture<Void> stop;
        private final ArrayDeque<Told> ahead = new ArrayDeque<>();

        Run(ExampleSite site, Pipeline pipeline, EventFeed feed, CompletableFuture<Void> stop) {
            this.site = site;
            this.pipeline = pipeline;
            this.feed = feed;
            this.stop = stop;
        }

        String play(boolean once) throws IOException {
            for (var document : DOCUMENTS) {
                site.publish(document);
                stage.published(document);
                if (!awaitTold()) {
                    return failure(
                            "the pipeline told nothing of %s within %d s".formatted(document, PATIENCE.toSeconds()));
                }
            }
            stage.complete(pipeline.bootstrapServers(), site.list().toString());
            while (!once && goesOn()) {
                tellOne();
            }
            return failure("");
        }

        private boolean awaitTold() throws IOException {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (goesOn() && System.nanoTime() - deadline < 0) {
                if (tellOne()) {
                    return true;
                }
            }
            return stop.isDone();
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

        private boolean goesOn() {
            return !stop.isDone() && !pipeline.failure().isDone();
        }

        private String failure(String otherwise) {
            return stop.isDone() ? "" : pipeline.failure().getNow(otherwise);
        }
    }
}

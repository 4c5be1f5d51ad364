package dev.lexdelta.differ;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.service.Service;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.TopicGate;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.differ.compare.ComparisonEngine;
import dev.lexdelta.differ.notice.CompareStep;
import dev.lexdelta.differ.topology.Cluster;
import dev.lexdelta.differ.topology.DifferTopology;
import dev.lexdelta.differ.topology.Outputs;
import dev.lexdelta.differ.topology.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The differ as a service: waits for its topics, then runs its topology until it is closed. The constructor only stores;
 * {@link #close} is safe twice and from any thread.
 */
public final class DifferService implements Service {
    private static final Logger log = LoggerFactory.getLogger(DifferService.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

    private final DifferConfig config;
    private final TopicGate gate;
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private volatile @Nullable KafkaStreams streams;
    private boolean closed;

    public DifferService(DifferConfig config) {
        this.config = config;
        this.gate = new TopicGate(config.bootstrapServers(), Topics.ALL, problem -> log.warn("waiting: {}", problem));
    }

    /**
     * The service of a configuration file.
     *
     * @throws ConfigException when the file cannot be used
     */
    public static DifferService of(Path configuration) throws ConfigException {
        return new DifferService(DifferConfig.read(configuration));
    }

    @Override
    public String name() {
        return "differ";
    }

    @Override
    public void start() {
        var thread = new Thread(this::run, "differ-start");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public CompletableFuture<Throwable> failure() {
        return failure;
    }

    @Override
    public Optional<String> notReady() {
        return gate.problem().or(this::notRunning);
    }

    private Optional<String> notRunning() {
        var running = streams;
        if (running == null) {
            return Optional.of("the streams do not run");
        }
        var state = running.state();
        return state == KafkaStreams.State.RUNNING ? Optional.empty() : Optional.of("the streams are " + state);
    }

    private void run() {
        try {
            if (gate.pass()) {
                checkMayPublish();
                startStreams();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ReplayException | RuntimeException e) { // the last frame of this thread
            failure.complete(e);
        }
    }

    // rule: of an application whose place a replay has taken, the state is stale; that of a replay knows nothing of
    // what is
    // published until it is adopted
    private void checkMayPublish() throws ReplayException, InterruptedException {
        var objection = objection();
        if (objection.isPresent()) {
            throw new ReplayException(objection.get());
        }
    }

    private Optional<String> objection() throws InterruptedException {
        while (!isClosed()) {
            try (var cluster = Cluster.connect(config.bootstrapServers())) {
                return ReplayTopics.objectionTo(config.applicationId(), cluster);
            } catch (BrokerException e) { // it answered a moment ago
                log.warn("waiting: {}", e.getMessage());
                Thread.sleep(Duration.ofSeconds(1).toMillis());
            }
        }
        return Optional.empty();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void startStreams() {
        if (closed) {
            return;
        }
        var settings = StreamsSettings.of(config.bootstrapServers(), config.applicationId(), config.state());
        StreamsSettings.putLoad(settings, config.threads(), config.sessionTimeout());
        var compare = new CompareStep(new ComparisonEngine()::compare);
        var topology = new DifferTopology(settings, compare, config.timeLimit(), Outputs.LIVE).get();
        var started = new KafkaStreams(topology, settings);
        started.setUncaughtExceptionHandler(this::stopOn);
        started.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                log.info("differ is running");
            }
        });
        streams = started;
        started.start();
    }

    private StreamThreadExceptionResponse stopOn(Throwable cause) {
        failure.complete(cause);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    @Override
    public void close() {
        gate.close();
        synchronized (this) {
            closed = true;
            var running = streams;
            if (running != null) {
                running.close(CLOSE_LIMIT);
                streams = null;
            }
        }
    }
}

package dev.lexdelta.notifier;

import static org.apache.kafka.streams.CloseOptions.GroupMembershipOperation.LEAVE_GROUP;

import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.match.Freshness;
import dev.lexdelta.notifier.queue.Lane;
import dev.lexdelta.notifier.topology.DeadLetters;
import dev.lexdelta.notifier.topology.DeliveryParts;
import dev.lexdelta.notifier.topology.NotifierTopology;
import dev.lexdelta.notifier.topology.StreamsSettings;
import dev.lexdelta.notifier.topology.WarmUp;
import dev.lexdelta.notifier.view.LogBodies;
import dev.lexdelta.notifier.view.View;
import dev.lexdelta.notifier.view.ViewTopology;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that runs while the notifier does. Delivery and view are two applications of Kafka Streams, so that none waits for the
 * other to catch up.
 */
record Work(
        LocalState local,
        KafkaStreams delivery,
        KafkaStreams view,
        View readable,
        ExecutorService lanes,
        LogBodies bodies,
        Outbox outbox)
        implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Work.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    // of all tasks together, since one instance may have them all
    private static final int IN_FLIGHT = 768;
    private static final int LEAST_IN_FLIGHT = 16;
    private static final int LANE_THREADS = 2;

    static Work prepare(
            NotifierConfig config, NotifierParts parts, int partitions, View view, Consumer<Throwable> failure) {
        var outbox = Outbox.open(config.bootstrapServers());
        var lanes = Executors.newFixedThreadPool(LANE_THREADS, Work::laneThread);
        var lane = new Lane(
                parts.sender(),
                parts.retries(),
                Clock.systemUTC(),
                lanes,
                attempt -> outbox.send(Topics.DELIVERIES, attempt.subscription(), attempt),
                parts.metrics());
        var limits = config.limits();
        var delivery = new DeliveryParts(
                new Freshness(limits.maxAppendAge(), limits.maxTextAge()),
                parts.retries(),
                lane,
                parts.sender()::endpoint,
                parts.disableAfter(),
                parts.disabled(),
                Math.max(LEAST_IN_FLIGHT, IN_FLIGHT / partitions),
                PATIENCE,
                parts.metrics());
        var id = config.applicationId();
        var writing = StreamsSettings.of(config.bootstrapServers(), id, config.state());
        var reading = StreamsSettings.ofReader(config.bootstrapServers(), id + "-view", config.state());
        return new Work(
                new LocalState(config.state(), id),
                streams(writing, new NotifierTopology(writing, delivery, partitions).get(), parts, failure),
                streams(reading, new ViewTopology(view).get(), parts, failure),
                view,
                lanes,
                LogBodies.open(config.bootstrapServers(), Topics.CHANGES.name()),
                outbox);
    }

    private static KafkaStreams streams(
            Properties settings, Topology topology, NotifierParts parts, Consumer<Throwable> failure) {
        settings.put(DeadLetters.METRICS, parts.metrics());
        var streams = new KafkaStreams(topology, settings);
        streams.setUncaughtExceptionHandler(cause -> {
            failure.accept(cause);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                log.info("{} is running", settings.get(StreamsConfig.APPLICATION_ID_CONFIG));
            }
        });
        return streams;
    }

    private static Thread laneThread(Runnable work) {
        var thread = new Thread(work, "notifier-lane");
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        WarmUp.run();
        local.open();
        delivery.start();
        view.start();
        readable.open(new View.Sources(new StreamsStores(view), bodies));
    }

    Optional<String> notReady() {
        var state = delivery.state();
        return unreadable()
                .or(() -> state == KafkaStreams.State.RUNNING
                        ? Optional.empty()
                        : Optional.of("the delivery is " + state));
    }

    Optional<String> unreadable() {
        return readable.isReady() ? Optional.empty() : Optional.of("the view is not there yet");
    }

    @Override
    public void close() {
        readable.close();
        // another instance, or the next start of this one, need not wait until this one counts as dead
        boolean working = delivery.state().isRunningOrRebalancing();
        if (delivery.close(CloseOptions.timeout(CLOSE_LIMIT).withGroupMembershipOperation(LEAVE_GROUP)) && working) {
            local.close();
        }
        view.close(CLOSE_LIMIT);
        lanes.shutdownNow();
        bodies.close();
        outbox.close();
    }
}

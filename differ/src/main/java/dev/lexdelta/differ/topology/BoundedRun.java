package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.topic.BrokerException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/**
 * Runs a topology until it has read its inputs up to their bounds and done all work that follows from them; what was done
 * is committed, so that the next run of the same application goes on there.
 */
public final class BoundedRun {
    /** Told how much of the input is read. */
    @FunctionalInterface
    public interface Progress {
        void at(long read, long all);
    }

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);
    private static final int LOOK_MILLIS = 300;

    private final Cluster cluster;
    private final Properties settings;
    private final Map<TopicPartition, Long> bounds;
    private final String group;
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

    /**
     * Prepares.
     *
     * @param bounds for every partition of every input the offset before which it ends
     */
    public BoundedRun(Cluster cluster, Properties settings, Map<TopicPartition, Long> bounds) {
        this.cluster = cluster;
        this.settings = settings;
        this.bounds = bounds;
        this.group = settings.getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
    }

    /**
     * Runs.
     *
     * @return false when stopped before the end
     */
    public boolean run(Topology topology, BooleanSupplier stopped, Progress progress)
            throws BrokerException, InterruptedException {
        return isDone(progress) || runStreams(topology, stopped, progress);
    }

    private boolean runStreams(Topology topology, BooleanSupplier stopped, Progress progress)
            throws BrokerException, InterruptedException {
        try (var streams = new KafkaStreams(topology, settings, new BoundedClients(bounds))) {
            streams.setUncaughtExceptionHandler(cause -> {
                failure.complete(cause);
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            });
            streams.start();
            var done = false;
            while (!done && !stopped.getAsBoolean()) {
                awaitFailure();
                done = isDone(progress);
            }
            // others need not wait for this member, which does not come back
            streams.close(CloseOptions.timeout(CLOSE_LIMIT)
                    .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
            return done;
        }
    }

    private void awaitFailure() throws BrokerException, InterruptedException {
        try {
            var cause = failure.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            throw new BrokerException("the streams of " + group + " died: " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            return; // all is well
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isDone(Progress progress) throws BrokerException {
        var committed = cluster.committed(group);
        progress.at(sum(committed), sum(bounds));
        return cluster.isRead(committed, bounds) && isWorkDone();
    }

    private long sum(Map<TopicPartition, Long> offsets) {
        return bounds.entrySet().stream()
                .mapToLong(bound -> Math.min(offsets.getOrDefault(bound.getKey(), 0L), bound.getValue()))
                .sum();
    }

    /** Only when the inputs are read: their offsets are committed with the work that they make. */
    private boolean isWorkDone() throws BrokerException {
        return isWorkDone(cluster, group);
    }

    /** Whether a differ has compared all that its link has sent. */
    public static boolean isWorkDone(Cluster cluster, String group) throws BrokerException {
        var work = cluster.ends(List.of(group + "-" + DifferTopology.WORK + "-repartition"));
        return cluster.isRead(cluster.committed(group), work);
    }
}

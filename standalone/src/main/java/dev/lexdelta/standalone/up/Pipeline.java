package dev.lexdelta.standalone.up;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.service.Service;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.standalone.broker.DirectoryLock;
import dev.lexdelta.standalone.broker.EmbeddedBroker;
import dev.lexdelta.standalone.broker.TopicWork;
import dev.lexdelta.standalone.failure.Sentence;
import dev.lexdelta.standalone.failure.StartException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All services in one process: broker, topics, then the services in their order; closed the other way round. To be
 * started and closed by one thread.
 */
public final class Pipeline implements AutoCloseable {
    /** Partitions of topics on the embedded broker: never one, so that a wrong key shows. */
    public static final int PARTITIONS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final UpConfig config;
    private final @Nullable String external;
    private final TopicWork topics;
    private final Assembly assembly;
    private final Deque<Part> running = new ArrayDeque<>();
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private String bootstrapServers = "";

    private record Part(String name, Runnable close) {}

    /**
     * A pipeline that is not started yet.
     *
     * @param external address of a Kafka cluster; null to embed a broker
     */
    public Pipeline(UpConfig config, @Nullable String external, TopicWork topics, Assembly assembly) {
        this.config = config;
        this.external = external;
        this.topics = topics;
        this.assembly = assembly;
    }

    /** Returns when all services work; when it throws, nothing is left running. */
    public void start() throws ConfigException, StartException, BrokerException {
        try {
            var services = assembly.prepare(config);
            bootstrapServers = external == null ? embed() : use(external);
            for (var service : services.connect(bootstrapServers)) {
                start(service);
            }
        } catch (ConfigException | StartException | BrokerException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private String embed() throws StartException, BrokerException {
        var broker = new EmbeddedBroker(
                config.data().toAbsolutePath().normalize(), config.kafka().port());
        broker.start();
        running.push(new Part("broker", broker::close));
        report(broker.failure());
        topics.create(broker.bootstrapServers(), PARTITIONS);
        return broker.bootstrapServers();
    }

    private String use(String cluster) throws StartException, BrokerException {
        var lock = DirectoryLock.acquire(config.data().toAbsolutePath().normalize());
        running.push(new Part("data directory", lock::close));
        topics.create(cluster, Topics.PARTITIONS);
        return cluster;
    }

    private void start(Service service) throws StartException {
        running.push(new Part(service.name(), service::close));
        service.start();
        if (service.failure().isDone()) {
            throw new StartException(service.name() + " could not start: "
                    + Sentence.ofAny(service.failure().join()));
        }
        report(service.failure().thenApply(cause -> service.name() + " died: " + Sentence.ofAny(cause)));
        LOG.info("{} started", service.name());
    }

    private void report(CompletableFuture<String> part) {
        var unused = part.thenAccept(failure::complete);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Completes with one sentence when a part dies by itself. */
    public CompletableFuture<String> failure() {
        return failure;
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            close(running.pop());
        }
    }

    /** One that cannot be closed must not keep the others open. */
    private static void close(Part part) {
        try {
            part.close().run();
        } catch (RuntimeException e) {
            LOG.warn("{} did not stop cleanly: {}", part.name(), e.toString());
        }
    }
}

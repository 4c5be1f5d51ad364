package dev.lexdelta.notifier;

import dev.lexdelta.contract.service.Service;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.TopicGate;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.api.PinSink;
import dev.lexdelta.notifier.api.RequestSink;
import dev.lexdelta.notifier.view.NotReadyException;
import dev.lexdelta.notifier.view.View;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notifier as a service: waits for its topics, then delivers and keeps its view until it is closed. The constructor only
 * stores; {@link #close} is safe twice and from any thread.
 */
public final class NotifierService implements Service {
    private static final Logger log = LoggerFactory.getLogger(NotifierService.class);

    private static final Optional<String> NOT_RUNNING = Optional.of("the streams do not run");

    private final NotifierConfig config;
    private final NotifierParts parts;
    private final TopicGate gate;
    private final View view;
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private volatile @Nullable Work work;
    private volatile List<String> partitionIds = List.of();
    private volatile boolean closed;

    /**
     * A service that does not run yet.
     *
     * @param view is opened when it runs; made by the caller, since senders read comparisons from it
     */
    public NotifierService(NotifierConfig config, NotifierParts parts, View view) {
        this.config = config;
        this.parts = parts;
        this.view = view;
        this.gate = new TopicGate(config.bootstrapServers(), Topics.ALL, problem -> log.warn("waiting: {}", problem));
    }

    @Override
    public String name() {
        return "notifier";
    }

    /** What can be read; not ready until the service runs. */
    public View view() {
        return view;
    }

    /** Where requests go; they fail until the service runs. */
    public RequestSink requests() {
        return request -> {
            var running = work;
            return running == null
                    ? CompletableFuture.failedFuture(new NotReadyException("the notifier does not run yet"))
                    : running.outbox().send(Topics.REQUESTS, request.subscription(), request);
        };
    }

    /** Of each partition of the subscriptions an id that nobody has; none before the service runs. */
    List<String> partitionIds() {
        return partitionIds;
    }

    /** Takes pins once the service runs. */
    public PinSink pins() {
        return (jurisdiction, pin) -> {
            var running = work;
            return running == null
                    ? CompletableFuture.failedFuture(new NotReadyException("the notifier does not run yet"))
                    : running.outbox().send(Topics.PINS, jurisdiction, pin);
        };
    }

    @Override
    public Optional<String> notReady() {
        var running = work;
        return gate.problem().or(() -> running == null ? NOT_RUNNING : running.notReady());
    }

    /** Why nothing can be read just now; empty while it can, although the broker may be gone. */
    Optional<String> unreadable() {
        var running = work;
        return running == null ? gate.problem().or(() -> NOT_RUNNING) : running.unreadable();
    }

    @Override
    public void start() {
        var thread = new Thread(this::run, "notifier-start");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public CompletableFuture<Throwable> failure() {
        return failure;
    }

    private void run() {
        try {
            if (gate.pass()) {
                begin(Partitions.ofSubscriptions(config.bootstrapServers()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (BrokerException | RuntimeException e) { // the last frame of this thread
            fail(e);
        }
    }

    // what stops because it is closed has not failed
    private void fail(Throwable cause) {
        if (!closed) {
            failure.complete(cause);
        }
    }

    private void begin(int partitions) {
        Work begun;
        synchronized (this) {
            if (closed) {
                return;
            }
            begun = Work.prepare(config, parts, partitions, view, this::fail);
            work = begun;
            partitionIds = Partitions.oneIdEach(partitions);
        }
        begun.start(); // takes as long as the view has to read
    }

    @Override
    public void close() {
        gate.close();
        synchronized (this) {
            closed = true;
            var running = work;
            if (running != null) {
                running.close();
                work = null;
            }
        }
    }
}

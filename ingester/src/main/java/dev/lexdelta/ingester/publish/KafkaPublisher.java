package dev.lexdelta.ingester.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;

/**
 * Publishes to Kafka. What arrives while a transaction is on its way goes into the next one, so that a lone entry does not
 * wait and a crowd does not queue for one transaction each. Of two publishers with one transactional id the later fences
 * the earlier, which then fails for good. Thread-safe.
 */
public final class KafkaPublisher implements Publisher, AutoCloseable {
    private static final int MOST_PER_TRANSACTION = 64;
    private static final int POLL_MS = 50;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private record Pending(Entry entry, CompletableFuture<Void> published) {}

    private final Transactions transactions;
    private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(MOST_PER_TRANSACTION);
    private final Thread thread = new Thread(this::work, "publisher");
    private volatile boolean closed;

    private KafkaPublisher(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Connects, ends what an earlier publisher of this id left open, and fences it.
     *
     * @throws PublishException when the broker does not answer or refuses
     */
    public static KafkaPublisher open(String bootstrapServers, String transactionalId) throws PublishException {
        try {
            var publisher = new KafkaPublisher(Transactions.open(bootstrapServers, transactionalId));
            publisher.thread.start();
            return publisher;
        } catch (KafkaException e) {
            throw PublishException.unreachable(bootstrapServers, e);
        }
    }

    @Override
    public CompletableFuture<Void> publish(Entry entry) throws InterruptedException {
        var pending = new Pending(entry, new CompletableFuture<>());
        while (!closed) {
            if (queue.offer(pending, POLL_MS, TimeUnit.MILLISECONDS)) {
                return pending.published();
            }
        }
        throw new InterruptedException("the publisher was closed");
    }

    private void work() {
        try {
            var batch = new ArrayList<Pending>();
            while (!closed || !queue.isEmpty()) {
                var first = queue.poll(POLL_MS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, MOST_PER_TRANSACTION - 1);
                    commit(batch);
                    batch.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void commit(List<Pending> batch) {
        try {
            transactions.commit(batch.stream().map(Pending::entry).toList());
            batch.forEach(pending -> pending.published().complete(null));
        } catch (PublishException | RuntimeException | Error e) {
            fail(batch, e); // whoever waits must hear of a fault of ours as well
        }
    }

    private static void fail(Collection<Pending> batch, Throwable cause) {
        batch.forEach(pending -> pending.published().completeExceptionally(cause));
    }

    /** Publishes what is on its way, then disconnects. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(CLOSE_TIMEOUT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        fail(queue, new IllegalStateException("the publisher was closed"));
        transactions.close(CLOSE_TIMEOUT);
    }
}

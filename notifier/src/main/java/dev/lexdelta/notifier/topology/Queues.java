package dev.lexdelta.notifier.topology;

import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.notifier.queue.Agenda;
import dev.lexdelta.notifier.queue.Pending;
import dev.lexdelta.notifier.queue.QueueKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The stores of what is to be delivered, with the agenda that is derived of them kept in step. */
final class Queues {
    private static final int RECENT = 64;

    private final KeyValueStore<String, Pending> pending;
    private final KeyValueStore<String, Notice> notices;
    private final Agenda agenda;
    private final Map<String, Integer> uses = new HashMap<>();
    private final AtomicInteger size = new AtomicInteger();
    private final Map<String, Notice> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Notice> eldest) {
            return size() > RECENT;
        }
    };

    Queues(KeyValueStore<String, Pending> pending, KeyValueStore<String, Notice> notices, Agenda agenda) {
        this.pending = pending;
        this.notices = notices;
        this.agenda = agenda;
    }

    /** How many entries wait; for any thread. */
    AtomicInteger size() {
        return size;
    }

    /** Derives again what is in memory only; nothing is in flight then. */
    void restore() {
        try (var all = pending.all()) {
            all.forEachRemaining(entry -> restore(entry.value));
        }
        var unused = new ArrayList<String>();
        try (var all = notices.all()) {
            all.forEachRemaining(entry -> {
                if (!uses.containsKey(entry.key)) {
                    unused.add(entry.key);
                }
            });
        }
        unused.forEach(notices::delete);
    }

    private void restore(Pending entry) {
        size.incrementAndGet();
        uses.merge(entry.notice(), 1, Integer::sum);
        enqueue(entry);
    }

    /** Puts an entry into its queue. */
    void add(Pending entry, Notice notice) {
        pending.put(entry.key(), entry);
        size.incrementAndGet();
        if (uses.merge(entry.notice(), 1, Integer::sum) == 1) {
            notices.put(notice.id(), notice);
        }
        enqueue(entry);
    }

    private void enqueue(Pending entry) {
        var head = agenda.head(entry.queue());
        if (head == null || entry.order() < head.order()) {
            agenda.put(entry);
        }
    }

    @Nullable
    Pending head(Attempt attempt) {
        return agenda.head(QueueKey.of(attempt));
    }

    /** The notice of an entry: what many wait for is read once. */
    @Nullable
    Notice notice(Pending entry) {
        return recent.computeIfAbsent(entry.notice(), notices::get);
    }

    void lookAfterFlights(Instant now) {
        agenda.lookAfterFlights(now);
    }

    List<Pending> take(Instant now) {
        return agenda.take(now);
    }

    void landed(Attempt attempt) {
        var took = Duration.ofMillis(attempt.millis());
        agenda.landed(QueueKey.of(attempt), attempt.notice(), attempt.number(), took);
    }

    /** Its subscriber may be reached elsewhere from now on. */
    void moved(String subscription) {
        agenda.moved(subscription);
    }

    /** Puts a head off. */
    void putOff(Pending head) {
        pending.put(head.key(), head);
        agenda.put(head);
    }

    /** Takes a head away; the next one of its queue takes its place. */
    void remove(Pending head) {
        forget(head);
        var rest = entries(head.queue().prefix(), 1);
        if (rest.isEmpty()) {
            agenda.remove(head.queue());
        } else {
            agenda.put(rest.get(0));
        }
    }

    /** Takes away all that waits for a subscription. */
    void clear(String subscription) {
        for (var entry : entries(QueueKey.prefix(subscription), Integer.MAX_VALUE)) {
            forget(entry);
            agenda.remove(entry.queue());
        }
    }

    private void forget(Pending entry) {
        pending.delete(entry.key());
        size.decrementAndGet();
        if (uses.merge(entry.notice(), -1, Integer::sum) == 0) {
            uses.remove(entry.notice());
            notices.delete(entry.notice());
            recent.remove(entry.notice());
        }
    }

    private List<Pending> entries(String prefix, int atMost) {
        var entries = new ArrayList<Pending>();
        try (var found = pending.prefixScan(prefix, new StringSerializer())) {
            while (found.hasNext() && entries.size() < atMost) {
                KeyValue<String, Pending> next = found.next();
                entries.add(next.value);
            }
        }
        return entries;
    }
}

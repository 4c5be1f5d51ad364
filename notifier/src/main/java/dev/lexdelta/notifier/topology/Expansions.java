package dev.lexdelta.notifier.topology;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.notifier.queue.Pending;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Notices on their way into the queues, a slice at a time, so that one that very many want neither fills a transaction nor
 * holds up the others. Notices of one regulation go one after the other, which keeps their order, and regulations take
 * turns. What is not done after its first slice is in the store: whoever goes on with it looks again for whom it concerns,
 * and must know who was told. For one thread.
 */
final class Expansions {
    /** Puts a notice into the queue of a subscription, unless it was told or is served no more. */
    interface Teller {
        void tell(String subscription, FreshNotice fresh, Notice thin);
    }

    // the first slice is short, so that the first are told at once
    private static final int FIRST = 25;

    private final KeyValueStore<String, FreshNotice> store;
    private final Function<Notice, Iterable<String>> concerned;
    private final Teller teller;
    private final int slice;
    private final Map<String, Deque<String>> waiting = new LinkedHashMap<>();
    private final Map<String, Expansion> begun = new LinkedHashMap<>();

    private record Expansion(FreshNotice fresh, Notice thin, Iterator<String> rest) {}

    Expansions(
            KeyValueStore<String, FreshNotice> store,
            Function<Notice, Iterable<String>> concerned,
            Teller teller,
            int slice) {
        this.store = store;
        this.concerned = concerned;
        this.teller = teller;
        this.slice = slice;
    }

    /** Takes up again what is in the store; keys sort by regulation, then by order. */
    void restore() {
        try (var all = store.all()) {
            all.forEachRemaining(entry -> enqueue(entry.key, Pending.regulation(entry.value.notice())));
        }
    }

    /** Takes a notice: its first slice is put into the queues, unless another of its regulation is still on its way. */
    void add(FreshNotice fresh) {
        var regulation = Pending.regulation(fresh.notice());
        var key = key(regulation, fresh.order());
        if (waiting.containsKey(regulation)) {
            store.put(key, fresh);
            enqueue(key, regulation);
            return;
        }
        var expansion = begin(fresh);
        tell(expansion, Math.max(1, slice / FIRST));
        if (expansion.rest().hasNext()) {
            store.put(key, fresh);
            enqueue(key, regulation);
            begun.put(key, expansion);
        }
    }

    /** Puts one slice more into the queues, of as many regulations as find room in it. */
    void goOn() {
        int room = slice;
        while (room > 0 && !waiting.isEmpty()) {
            var regulation = waiting.keySet().iterator().next();
            var keys = waiting.remove(regulation);
            try {
                room -= goOn(keys, Math.max(1, Math.min(room, slice / (waiting.size() + 1))));
            } finally {
                if (!keys.isEmpty()) {
                    waiting.put(regulation, keys); // behind the others
                }
            }
        }
    }

    // a notice that breaks here is not tried again, and one that concerns nobody takes room too, so that this ends soon
    private int goOn(Deque<String> keys, int atMost) {
        var key = keys.remove();
        var expansion = begun(key);
        int told = expansion == null ? 0 : tell(expansion, atMost);
        if (expansion != null && expansion.rest().hasNext()) {
            keys.addFirst(key);
        } else {
            begun.remove(key);
            store.delete(key);
        }
        return Math.max(1, told);
    }

    private @Nullable Expansion begun(String key) {
        var known = begun.get(key);
        var fresh = known == null ? store.get(key) : null;
        if (fresh != null) {
            begun.put(key, begin(fresh));
        }
        return begun.get(key);
    }

    private Expansion begin(FreshNotice fresh) {
        var notice = fresh.notice();
        return new Expansion(fresh, notice.thin(), concerned.apply(notice).iterator());
    }

    private int tell(Expansion expansion, int atMost) {
        int told = 0;
        while (told < atMost && expansion.rest().hasNext()) {
            teller.tell(expansion.rest().next(), expansion.fresh(), expansion.thin());
            told++;
        }
        return told;
    }

    private void enqueue(String key, String regulation) {
        waiting.computeIfAbsent(regulation, absent -> new ArrayDeque<>()).add(key);
    }

    private static String key(String regulation, long order) {
        return regulation + '\u001f' + "%016x".formatted(order);
    }
}

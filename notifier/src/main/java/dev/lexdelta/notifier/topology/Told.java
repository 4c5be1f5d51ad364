package dev.lexdelta.notifier.topology;

import dev.lexdelta.contract.notice.Notice;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.streams.state.WindowStore;

/** Who had what: keyed by version, subscription and notice, so that those told of a version stand together. */
final class Told {
    private static final char SEPARATOR = '\u001f';
    private static final char AFTER_SEPARATOR = SEPARATOR + 1;
    private static final String NOTHING = "";

    private final WindowStore<String, String> store;

    Told(WindowStore<String, String> store) {
        this.store = store;
    }

    boolean contains(String subscription, Notice notice) {
        try (var found = store.fetch(key(subscription, notice), 0, Long.MAX_VALUE)) {
            return found.hasNext();
        }
    }

    void add(String subscription, Notice notice, Instant now) {
        store.put(key(subscription, notice), NOTHING, now.toEpochMilli());
    }

    /** Subscriptions that were told of the version a notice speaks of. */
    List<String> ofVersion(Notice notice) {
        var version = notice.version().id();
        var subscriptions = new TreeSet<String>();
        try (var found = store.fetch(version + SEPARATOR, version + AFTER_SEPARATOR, 0, Long.MAX_VALUE)) {
            found.forEachRemaining(entry -> subscriptions.add(subscription(entry.key.key())));
        }
        return List.copyOf(subscriptions);
    }

    private static String key(String subscription, Notice notice) {
        return notice.version().id() + SEPARATOR + subscription + SEPARATOR + notice.id();
    }

    private static String subscription(String key) {
        return key.substring(key.indexOf(SEPARATOR) + 1, key.lastIndexOf(SEPARATOR));
    }
}

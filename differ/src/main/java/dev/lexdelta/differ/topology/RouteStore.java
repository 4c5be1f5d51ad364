package dev.lexdelta.differ.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Routes in a state store. What few versions left on a route stands in one record, so that a look at a route that nobody
 * left anything on, which is nearly each, is a single read that a Bloom filter answers; a scan costs ten times that. What
 * more left stands in a record each, so that a common phrase is not written anew with each of its versions. For one task.
 */
final class RouteStore {
    private static final int FEW = 4;
    private static final String MANY = "*";
    private static final char AFTER_LENGTH = ':';
    private static final StringSerializer STRINGS = new StringSerializer();
    private static final int READ_LATELY = 256;

    private final KeyValueStore<String, String> store;
    /** A version looks at its routes before it leaves something there; empty where nothing stands. */
    private final Map<String, String> lately = new LinkedHashMap<>(READ_LATELY, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > READ_LATELY;
        }
    };

    RouteStore(KeyValueStore<String, String> store) {
        this.store = store;
    }

    /** What stands on a route. */
    Set<String> leads(String route) {
        var kept = kept(route);
        return kept.equals(MANY) ? many(route) : new TreeSet<>(few(kept).values());
    }

    void put(String route, String version, String lead) {
        var kept = kept(route);
        if (kept.equals(MANY)) {
            store.put(route + version, lead);
            return;
        }
        var leads = few(kept);
        leads.put(version, lead);
        if (leads.size() > FEW) {
            leads.forEach((each, its) -> store.put(route + each, its));
        }
        keep(route, leads.size() > FEW ? MANY : words(leads));
    }

    void delete(String route, String version) {
        var kept = kept(route);
        if (kept.equals(MANY)) {
            store.delete(route + version);
            return;
        }
        var leads = few(kept);
        leads.remove(version);
        keep(route, words(leads));
    }

    private String kept(String route) {
        return lately.computeIfAbsent(route, looked -> Objects.requireNonNullElse(store.get(looked), ""));
    }

    private void keep(String route, String words) {
        lately.put(route, words);
        store.put(route, words.isEmpty() ? null : words);
    }

    private Set<String> many(String route) {
        var found = new TreeSet<String>();
        try (var entries = store.prefixScan(route, STRINGS)) {
            entries.forEachRemaining(entry -> {
                if (entry.key.length() > route.length()) { // not the mark itself
                    found.add(entry.value);
                }
            });
        }
        return found;
    }

    // each word with its length before it: titles may hold whatever characters
    private static String words(Map<String, String> leads) {
        var words = new StringBuilder();
        leads.forEach((version, lead) -> {
            append(words, version);
            append(words, lead);
        });
        return words.toString();
    }

    private static void append(StringBuilder words, String word) {
        words.append(word.length()).append(AFTER_LENGTH).append(word);
    }

    private static Map<String, String> few(String words) {
        var leads = new LinkedHashMap<String, String>();
        for (int at = 0; at < words.length(); ) {
            var version = word(words, at);
            at = words.indexOf(AFTER_LENGTH, at) + 1 + version.length();
            var lead = word(words, at);
            at = words.indexOf(AFTER_LENGTH, at) + 1 + lead.length();
            leads.put(version, lead);
        }
        return leads;
    }

    private static String word(String words, int at) {
        int start = words.indexOf(AFTER_LENGTH, at) + 1;
        return words.substring(start, start + Integer.parseInt(words, at, start - 1, 10));
    }
}

package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.text.Ids;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
    private static final int HEX_DIGITS = 16;
    /** Before and after all that begins with a hexadecimal digit. */
    private static final String FIRST = "0";

    private static final String AFTER_ALL = "~";
    /** From so many records of one lead on it is cheaper to look for the next. */
    private static final int PASSED_OVER = 8;

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
        return leads(route, Integer.MAX_VALUE);
    }

    /** What stands on a route; any of it where that is more than {@code most}. */
    Set<String> leads(String route, int most) {
        var kept = kept(route);
        return kept.equals(MANY) ? many(route, most) : new TreeSet<>(few(kept).values());
    }

    void put(String route, String version, String lead) {
        var kept = kept(route);
        if (kept.equals(MANY)) {
            store.put(key(route, version, lead), lead);
            return;
        }
        var leads = few(kept);
        leads.put(version, lead);
        if (leads.size() > FEW) {
            leads.forEach((each, its) -> store.put(key(route, each, its), its));
        }
        keep(route, leads.size() > FEW ? MANY : words(leads));
    }

    void delete(String route, String version, String lead) {
        var kept = kept(route);
        if (kept.equals(MANY)) {
            store.delete(key(route, version, lead));
            return;
        }
        var leads = few(kept);
        leads.remove(version);
        keep(route, words(leads));
    }

    // what leads to the same stands together, so that a title with thousands of versions is passed over at once
    private static String key(String route, String version, String lead) {
        return group(route, lead) + version;
    }

    private static String group(String route, String lead) {
        return route + Ids.of(lead).substring(0, HEX_DIGITS) + " ";
    }

    private String kept(String route) {
        return lately.computeIfAbsent(route, looked -> Objects.requireNonNullElse(store.get(looked), ""));
    }

    private void keep(String route, String words) {
        lately.put(route, words);
        store.put(route, words.isEmpty() ? null : words);
    }

    private Set<String> many(String route, int most) {
        var found = new TreeSet<String>();
        var from = route + FIRST;
        while (!from.isEmpty() && found.size() < most) {
            from = many(route, from, most, found);
        }
        return found;
    }

    /** Reads on from a key until one lead takes too many records; gives where to go on, nothing at the end. */
    private String many(String route, String from, int most, Set<String> found) {
        try (var entries = store.range(from, route + AFTER_ALL)) {
            int alike = 0;
            while (entries.hasNext() && found.size() < most) {
                var lead = entries.next().value;
                alike = found.add(lead) ? 0 : alike + 1;
                if (alike == PASSED_OVER) {
                    return group(route, lead) + AFTER_ALL;
                }
            }
            return "";
        }
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

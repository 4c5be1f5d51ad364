package dev.lexdelta.ingester.publish;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.source.FetchEvent;
import dev.lexdelta.contract.source.SourceHealth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What was last seen of each source and its addresses, as lexdelta.fetches has it. Thread-safe. */
public final class Known {
    private final Map<String, Map<String, Fetch>> fetches = new ConcurrentHashMap<>();
    private final Map<String, SourceHealth> health = new ConcurrentHashMap<>();

    /** Takes in what was published. */
    public void take(FetchEvent event) {
        if (event instanceof Fetch fetch) {
            fetches.computeIfAbsent(fetch.source(), source -> new ConcurrentHashMap<>())
                    .put(fetch.url(), fetch);
        } else if (event instanceof SourceHealth of) {
            health.put(of.source(), of);
        }
    }

    /** Takes in what another published of an address; our own, which comes back late, is not newer than what we know. */
    void takeNewer(FetchEvent event) {
        if (event instanceof Fetch fetch) {
            var last = last(fetch.source(), fetch.url());
            if (last == null || fetch.fetchedAt().isAfter(last.fetchedAt())) {
                take(fetch);
            }
        }
    }

    /** Forgets what was deleted, by the key of the topic. */
    void forget(String key) {
        var source = source(key);
        if (source.length() == key.length()) {
            health.remove(key);
        } else {
            fetches.getOrDefault(source, Map.of()).remove(key.substring(source.length() + 1));
        }
    }

    /** The source that a key of the topic belongs to. */
    static String source(String key) {
        int space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }

    /** What was last seen of an address; null when it never was. */
    public @Nullable Fetch last(String source, String url) {
        return fetches.getOrDefault(source, Map.of()).get(url);
    }

    /** All addresses of a source. */
    public List<Fetch> of(String source) {
        return List.copyOf(fetches.getOrDefault(source, Map.of()).values());
    }

    /** How a source was; null when it never was crawled. */
    public @Nullable SourceHealth health(String source) {
        return health.get(source);
    }

    /** How many addresses are known. */
    public int size() {
        return fetches.values().stream().mapToInt(Map::size).sum();
    }
}

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

    /** Forgets what was deleted, by the key of the topic. */
    void forget(String key) {
        int space = key.indexOf(' ');
        if (space < 0) {
            health.remove(key);
        } else {
            fetches.getOrDefault(key.substring(0, space), Map.of()).remove(key.substring(space + 1));
        }
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

package dev.lexdelta.ingester.source;

import dev.lexdelta.ingester.fetch.Post;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one page of a list is asked for.
 *
 * @param address under which it is remembered; of a POST with the number of the page behind #, for the URL is always the same
 * @param post what is sent; null for GET
 */
public record PageRequest(
        String address,
        String url,
        Map<String, String> headers,
        @Nullable Post post) {
    static PageRequest get(String url) {
        return new PageRequest(url, url, Map.of(), null);
    }
}

package dev.lexdelta.ingester.source;

import dev.lexdelta.ingester.fetch.Address;
import java.time.Duration;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Refuses a value of the configuration with one sentence that names its key and the value. */
final class Check {
    private Check() {}

    static void that(boolean holds, String key, @Nullable Object value, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("key '%s' has the value '%s', but %s".formatted(key, value, otherwise));
        }
    }

    static void url(String key, @Nullable String url) {
        that(url != null && Address.parse(url).isPresent(), key, url, "must be an http or https address");
    }

    static void between(String key, Duration value, Duration least, Duration most) {
        var between = value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        that(between, key, value, "must be between " + least + " and " + most);
    }

    static void selector(String key, @Nullable String selector) {
        if (selector == null) {
            return;
        }
        try {
            QueryParser.parse(selector);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            that(false, key, selector, "that is no jsoup selector: " + e.getMessage());
        }
    }
}

package dev.lexdelta.ingester.source;

import dev.lexdelta.ingester.fetch.Address;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

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

    static void between(String key, int value, int least, int most) {
        that(value >= least && value <= most, key, value, "must be between " + least + " and " + most);
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

    static void pointer(String key, @Nullable String pointer) {
        if (pointer == null) {
            return;
        }
        try {
            JsonPointer.compile(pointer);
        } catch (IllegalArgumentException e) {
            that(false, key, pointer, "must be a JSON pointer, which begins with a slash");
        }
    }

    /** YAML reads a key without a value as null. */
    static void values(String key, @Nullable Map<String, ?> values) {
        if (values != null) {
            values.forEach((name, value) -> that(value != null, key + "." + name, null, "must have a value"));
        }
    }

    static void pattern(String key, @Nullable String pattern, int groups) {
        if (pattern == null) {
            return;
        }
        try {
            var count = Pattern.compile(pattern).matcher("").groupCount();
            that(count == groups, key, pattern, "must have %d groups in brackets, not %d".formatted(groups, count));
        } catch (PatternSyntaxException e) {
            that(false, key, pattern, "that is no regular expression: " + e.getDescription());
        }
    }

    static void charset(String key, @Nullable String name) {
        if (name == null) {
            return;
        }
        try {
            that(Charset.isSupported(name), key, name, "there is no such charset");
        } catch (IllegalCharsetNameException e) {
            that(false, key, name, "that is no name of a charset");
        }
    }
}

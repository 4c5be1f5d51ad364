package dev.lexdelta.notifier.api.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a query string apart without ever failing. */
final class QueryString {
    private QueryString() {}

    /** Names and values, decoded; empty when a percent sign is not followed by two hexadecimal digits. */
    static Optional<Map<String, List<String>>> parse(@Nullable String query) {
        var all = new LinkedHashMap<String, List<String>>();
        try {
            for (var part : query == null ? new String[0] : query.split("&")) {
                add(all, part);
            }
            return Optional.of(all);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void add(Map<String, List<String>> all, String part) {
        if (part.isEmpty()) {
            return;
        }
        var equals = part.indexOf('=');
        var name = equals < 0 ? part : part.substring(0, equals);
        var value = equals < 0 ? "" : part.substring(equals + 1);
        all.computeIfAbsent(decoded(name), key -> new ArrayList<>()).add(decoded(value));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

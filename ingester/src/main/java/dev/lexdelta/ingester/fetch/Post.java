package dev.lexdelta.ingester.fetch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What is sent to a server, in UTF-8. */
public record Post(String contentType, String content) {
    public static Post json(String json) {
        return new Post("application/json;charset=utf-8", json);
    }

    /** Fields in the order of their names, so that the same form is always the same bytes. */
    public static Post form(Map<String, String> fields, UnaryOperator<String> filled) {
        var content = new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(filled.apply(field.getValue())))
                        .collect(Collectors.joining("&"));
        return new Post("application/x-www-form-urlencoded;charset=utf-8", content);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

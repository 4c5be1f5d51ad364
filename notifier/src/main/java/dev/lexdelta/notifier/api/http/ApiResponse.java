package dev.lexdelta.notifier.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What is answered.
 *
 * @param body UTF-8 where it is text
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record ApiResponse(int status, Map<String, String> headers, byte[] body) {
    /** An answer without a body. */
    public static ApiResponse empty(int status) {
        return new ApiResponse(status, Map.of(), new byte[0]);
    }

    /** JSON; nobody on the way keeps it, and no browser takes it for something else. */
    public static ApiResponse json(int status, JsonNode body) {
        return text(status, "application/json", body.toString()).with("Cache-Control", "no-store");
    }

    /** Text of a media type. */
    public static ApiResponse text(int status, String mediaType, String body) {
        return new ApiResponse(
                status,
                Map.of("Content-Type", mediaType, "X-Content-Type-Options", "nosniff"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with one more header. */
    public ApiResponse with(String name, String value) {
        var all = new TreeMap<>(headers);
        all.put(name, value);
        return new ApiResponse(status, all, body);
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}

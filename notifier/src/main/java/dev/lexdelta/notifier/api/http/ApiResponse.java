package dev.lexdelta.notifier.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is answered.
 *
 * @param body UTF-8 where it is text; empty where there is a stream
 * @param stream null where the body is all
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record ApiResponse(
        int status,
        Map<String, String> headers,
        byte[] body,
        @Nullable Stream stream) {
    /** A body that is too long to be held: written once, while the client reads. */
    @FunctionalInterface
    public interface Stream {
        void writeTo(OutputStream out) throws IOException;
    }

    /** An answer without a body. */
    public static ApiResponse empty(int status) {
        return new ApiResponse(status, Map.of(), new byte[0], null);
    }

    /** JSON; nobody on the way keeps it, and no browser takes it for something else. */
    public static ApiResponse json(int status, JsonNode body) {
        return text(status, "application/json", body.toString()).with("Cache-Control", "no-store");
    }

    /** Text of a media type. */
    public static ApiResponse text(int status, String mediaType, String body) {
        return new ApiResponse(status, headers(mediaType), body.getBytes(StandardCharsets.UTF_8), null);
    }

    /** Text of a media type that is written as it is read. */
    public static ApiResponse stream(int status, String mediaType, Stream stream) {
        return new ApiResponse(status, headers(mediaType), new byte[0], stream).with("Cache-Control", "no-store");
    }

    private static Map<String, String> headers(String mediaType) {
        return Map.of("Content-Type", mediaType, "X-Content-Type-Options", "nosniff");
    }

    /** The same with one more header. */
    public ApiResponse with(String name, String value) {
        var all = new TreeMap<>(headers);
        all.put(name, value);
        return new ApiResponse(status, all, body, stream);
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}

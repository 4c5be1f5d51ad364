package dev.lexdelta.notifier.api.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a query string apart without ever failing. */
final class QueryString {
    private QueryString() {}

    /**
     * Names and values, decoded; empty when a percent sign is not followed by two hexadecimal digits, or what is encoded is no
     * UTF-8.
     */
    static Optional<Map<String, List<String>>> parse(@Nullable String query) {
        var all = new LinkedHashMap<String, List<String>>();
        try {
            for (var part : query == null ? new String[0] : query.split("&")) {
                add(all, part);
            }
            return Optional.of(all);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static void add(Map<String, List<String>> all, String part) throws CharacterCodingException {
        if (part.isEmpty()) {
            return;
        }
        var equals = part.indexOf('=');
        var name = equals < 0 ? part : part.substring(0, equals);
        var value = equals < 0 ? "" : part.substring(equals + 1);
        all.computeIfAbsent(decoded(name), key -> new ArrayList<>()).add(decoded(value));
    }

    // rule: what is no UTF-8 is refused, for what stands in its place would be looked for in vain
    private static String decoded(String text) throws CharacterCodingException {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '%') {
                bytes.write(octet(text, i + 1));
                i += 2;
            } else {
                int end = Character.isHighSurrogate(next) && i + 1 < text.length() ? i + 2 : i + 1;
                bytes.writeBytes((next == '+' ? " " : text.substring(i, end)).getBytes(StandardCharsets.UTF_8));
                i = end - 1;
            }
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.toByteArray()))
                .toString();
    }

    private static int octet(String text, int from) {
        if (from + 2 > text.length()) {
            throw new IllegalArgumentException("a percent sign is not followed by two digits");
        }
        return HexFormat.fromHexDigits(text, from, from + 2);
    }
}

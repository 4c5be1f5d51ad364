package dev.lexdelta.notifier.api.json;

import dev.lexdelta.notifier.api.http.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A body as JSON, strictly: one object, no name twice, nothing after it, no deep nesting. */
public final class JsonBody {
    /** Deeper than any body of ours by half. */
    private static final int MAX_DEPTH = 16;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /** Reads a body; errors of the whole have the field "body". */
    public static <T> Read<T> read(byte[] body, Function<Fields, T> reader) {
        return read("body", () -> MAPPER.readTree(body), tree -> read(tree, reader));
    }

    /** Reads a value that stands under a name, as if it were that member of a body. */
    static <T> Read<T> read(String name, String value, BiFunction<Fields, String, T> reader) {
        return read(
                name,
                () -> MAPPER.readTree(value),
                tree -> read(MAPPER.createObjectNode().set(name, tree), fields -> reader.apply(fields, name)));
    }

    private static <T> Read<T> read(String name, Supplier<JsonNode> source, Function<JsonNode, Read<T>> reader) {
        try {
            var tree = source.get();
            return tree == null || !tree.isObject() ? bad(name, "must be one JSON object") : reader.apply(tree);
        } catch (JacksonException e) {
            return bad(name, "is not valid JSON" + where(e) + ": " + sentence(e));
        }
    }

    private static <T> Read<T> read(JsonNode tree, Function<Fields, T> reader) {
        var errors = new ArrayList<FieldError>();
        var fields = new Fields(tree, "", errors);
        var value = reader.apply(fields);
        fields.end();
        return Read.of(value, errors);
    }

    private static <T> Read<T> bad(String name, String message) {
        return new Read.Bad<>(List.of(new FieldError(name, message)));
    }

    private static String where(JacksonException e) {
        var at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String sentence(JacksonException e) {
        var message = e.getOriginalMessage();
        return message == null ? "cannot be read" : message.lines().findFirst().orElse("cannot be read");
    }
}

package dev.lexdelta.notifier.api.json;

import dev.lexdelta.notifier.api.http.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
    private static final int MAX_DEPTH = 8;

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
        try {
            var tree = MAPPER.readTree(body);
            return tree == null || !tree.isObject() ? bad("must be one JSON object") : read(tree, reader);
        } catch (JacksonException e) {
            return bad("is not valid JSON" + where(e) + ": " + sentence(e));
        }
    }

    private static <T> Read<T> read(JsonNode tree, Function<Fields, T> reader) {
        var errors = new ArrayList<FieldError>();
        var fields = new Fields(tree, "", errors);
        var value = reader.apply(fields);
        fields.end();
        return Read.of(value, errors);
    }

    private static <T> Read<T> bad(String message) {
        return new Read.Bad<>(List.of(new FieldError("body", message)));
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

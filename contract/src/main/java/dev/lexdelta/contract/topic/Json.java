package dev.lexdelta.contract.topic;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way events are written as JSON: every field always present, dates as ISO 8601 text. Readers ignore fields they
 * do not know, take an unknown enum value as UNKNOWN and a missing list as empty.
 */
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}
}

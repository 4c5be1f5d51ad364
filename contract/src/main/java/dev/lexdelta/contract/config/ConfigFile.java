package dev.lexdelta.contract.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a YAML file into a record whose constructor validates; strict: an unknown key is an error. */
public final class ConfigFile {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private ConfigFile() {}

    /**
     * Reads a file.
     *
     * @param file the file to read
     * @param type a record; its compact constructor throws IllegalArgumentException with one sentence that names key and value
     * @throws ConfigException when the file cannot be read or does not hold such a record
     */
    public static <T> T read(Path file, Class<T> type) throws ConfigException {
        try {
            return parse(Files.readString(file), file.toString(), type);
        } catch (NoSuchFileException e) {
            throw new ConfigException(file + ": there is no such file");
        } catch (IOException e) {
            throw new ConfigException(file + ": cannot be read: " + e.getMessage());
        }
    }

    /**
     * Reads a text.
     *
     * @param name what to call the text in messages
     * @throws ConfigException when the text does not hold such a record
     */
    public static <T> T parse(String yaml, String name, Class<T> type) throws ConfigException {
        try {
            if (MAPPER.readTree(yaml).isMissingNode()) {
                throw new ConfigException(name + ": is empty");
            }
            return MAPPER.readValue(yaml, type);
        } catch (JacksonException e) {
            throw new ConfigException(name + at(e.getLocation()) + ": " + sentence(e));
        }
    }

    // of an unknown key Jackson does not tell the line; its path names it
    private static String at(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1 ? "" : ":" + location.getLineNr();
    }

    private static String sentence(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            var known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return "unknown key '" + path(unknown) + "'; known here: " + known;
        }
        if (e instanceof ValueInstantiationException invalid && invalid.getCause() != null) {
            return String.valueOf(invalid.getCause().getMessage());
        }
        if (e instanceof InvalidFormatException invalid) {
            return "key '%s' has the value '%s', which is no %s"
                    .formatted(
                            path(invalid),
                            invalid.getValue(),
                            invalid.getTargetType().getSimpleName());
        }
        if (e instanceof DatabindException mismatch && !mismatch.getPath().isEmpty()) {
            return "key '" + path(mismatch) + "': "
                    + mismatch.getOriginalMessage().lines().findFirst().orElse("");
        }
        return e.getOriginalMessage().lines().findFirst().orElse("is no YAML");
    }

    private static String path(DatabindException e) {
        return e.getPath().stream()
                .map(reference -> reference.getPropertyName() == null
                        ? "[" + reference.getIndex() + "]"
                        : reference.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}

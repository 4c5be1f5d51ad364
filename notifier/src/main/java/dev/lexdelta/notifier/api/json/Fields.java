package dev.lexdelta.notifier.api.json;

import dev.lexdelta.notifier.api.http.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object. Each is asked for by name and type; what does not fit is noted as an error and answered
 * with a stand-in, so that one reading finds all errors. Fields that nobody asked for are errors too.
 */
public final class Fields {
    private static final int MAX_ERRORS = 20;
    private static final int MAX_NAME = 60;

    private final JsonNode object;
    private final String path;
    private final List<FieldError> errors;
    private final Set<String> known = new HashSet<>();

    Fields(JsonNode object, String path, List<FieldError> errors) {
        this.object = object;
        this.path = path;
        this.errors = errors;
    }

    /** Notes that a field is wrong. */
    public void wrong(String name, String message) {
        note(path + name, message);
    }

    /** Notes that the object as a whole is wrong. */
    public void wrongItself(String message) {
        note(path.substring(0, Math.max(0, path.length() - 1)), message);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return object.valueStream().allMatch(value -> value.isNull() || (value.isContainer() && value.isEmpty()));
    }

    private void note(String field, String message) {
        if (errors.size() < MAX_ERRORS) {
            errors.add(new FieldError(field, message));
        }
    }

    /** Whether a field is there and not null. */
    public boolean has(String name) {
        return value(name) != null;
    }

    /** A text that must be there. */
    public String text(String name, TextRule rule) {
        if (!has(name)) {
            wrong(name, "is missing");
            return "";
        }
        return text(name, "", rule);
    }

    /** A text, or its default. */
    public String text(String name, String otherwise, TextRule rule) {
        var value = value(name);
        return value == null ? otherwise : text(value, path + name, rule).orElse(otherwise);
    }

    private Optional<String> text(JsonNode value, String field, TextRule rule) {
        if (!value.isString()) {
            note(field, "must be a string");
            return Optional.empty();
        }
        var text = value.stringValue();
        var problem = rule.problem(text);
        problem.ifPresent(message -> note(field, message));
        return problem.isPresent() ? Optional.empty() : Optional.of(text);
    }

    /** True or false, or its default. */
    public boolean flag(String name, boolean otherwise) {
        var value = value(name);
        if (value == null || value.isBoolean()) {
            return value == null ? otherwise : value.booleanValue();
        }
        wrong(name, "must be true or false");
        return otherwise;
    }

    /** A number, or null where there is none. */
    public @Nullable Double number(String name, int least, int most) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        double number = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (number >= least && number <= most) {
            return number;
        }
        wrong(name, "must be a number from " + least + " to " + most);
        return null;
    }

    /** A constant, or null where there is none. */
    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        var value = value(name);
        return value == null ? null : constant(value, path + name, type).orElse(null);
    }

    private <E extends Enum<E>> Optional<E> constant(JsonNode value, String field, Class<E> type) {
        var constant = value.isString() ? Constants.find(type, value.stringValue()) : Optional.<E>empty();
        if (constant.isEmpty()) {
            note(field, Constants.expected(type));
        }
        return constant;
    }

    /** What a reader makes of an object; nothing where there is none, or where it makes nothing of it and has said why. */
    public <T> Optional<T> object(String name, Function<Fields, Optional<T>> reader) {
        var value = value(name);
        return value == null ? Optional.empty() : object(value, path + name, reader);
    }

    private <T> Optional<T> object(JsonNode value, String field, Function<Fields, Optional<T>> reader) {
        if (!value.isObject()) {
            note(field, "must be an object");
            return Optional.empty();
        }
        var fields = new Fields(value, field + ".", errors);
        var result = reader.apply(fields);
        fields.end();
        return result;
    }

    /** A list of texts. */
    public List<String> texts(String name, int most, TextRule rule) {
        return list(name, most, (value, field) -> text(value, field, rule));
    }

    /** A list of constants. */
    public <E extends Enum<E>> List<E> constants(String name, int most, Class<E> type) {
        return list(name, most, (value, field) -> constant(value, field, type));
    }

    /** A list of objects. */
    public <T> List<T> objects(String name, int most, Function<Fields, Optional<T>> reader) {
        return list(name, most, (value, field) -> object(value, field, reader));
    }

    private interface ElementReader<T> {
        Optional<T> read(JsonNode value, String field);
    }

    private <T> List<T> list(String name, int most, ElementReader<T> reader) {
        var value = value(name);
        var list = new ArrayList<T>();
        if (value == null) {
            return list;
        }
        if (!value.isArray()) {
            wrong(name, "must be a list");
        } else if (value.size() > most) {
            wrong(name, "must have at most " + most + " entries");
        } else {
            for (int i = 0; i < value.size(); i++) {
                reader.read(value.get(i), path + name + "[" + i + "]").ifPresent(list::add);
            }
        }
        return list;
    }

    /** Lets fields stand that only we write: a client may send back what it was shown. */
    public void ignore(Set<String> names) {
        known.addAll(names);
    }

    /** Lets all fields stand: what they say is not read. */
    public void ignoreAll() {
        known.addAll(object.propertyNames());
    }

    void end() {
        for (var name : object.propertyNames()) {
            if (!known.contains(name)) {
                wrong(shown(name), "is not known");
            }
        }
    }

    private static String shown(String name) {
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
    }

    private @Nullable JsonNode value(String name) {
        known.add(name);
        var value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }
}

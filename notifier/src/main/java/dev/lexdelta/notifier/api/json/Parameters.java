package dev.lexdelta.notifier.api.json;

import dev.lexdelta.notifier.api.http.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, read like the fields of a body: one reading finds all errors. */
public final class Parameters {
    private static final int MAX_VALUES = 50;

    private final Map<String, List<String>> query;
    private final List<FieldError> errors = new ArrayList<>();

    public Parameters(Map<String, List<String>> query) {
        this.query = query;
    }

    /** The value, unless a parameter was wrong. */
    public <T> Read<T> read(T value) {
        return Read.of(value, errors);
    }

    private void wrong(String name, String message) {
        errors.add(new FieldError(name, message));
    }

    /** A text that may be said once, or nothing. */
    public Optional<String> text(String name, TextRule rule) {
        return single(name, value -> checked(name, value, rule));
    }

    /** A whole number, or its default. */
    public int number(String name, int least, int most, int otherwise) {
        return single(name, value -> number(name, value, least, most)).orElse(otherwise);
    }

    private Optional<Integer> number(String name, String value, int least, int most) {
        var number = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            wrong(name, "must be a whole number from " + least + " to " + most);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /** Texts; the parameter may be repeated. */
    public List<String> texts(String name, TextRule rule) {
        return each(name, value -> checked(name, value, rule));
    }

    private Optional<String> checked(String name, String value, TextRule rule) {
        var problem = rule.problem(value);
        problem.ifPresent(message -> wrong(name, message));
        return problem.isPresent() ? Optional.empty() : Optional.of(value);
    }

    /** Constants; the parameter may be repeated. */
    public <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        return each(name, value -> constant(name, value, type));
    }

    /** A constant, or null. */
    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        return single(name, value -> constant(name, value, type)).orElse(null);
    }

    /** The constant of this name; noted as an error of the parameter where there is none. */
    public <E extends Enum<E>> Optional<E> constant(String name, String value, Class<E> type) {
        var constant = Constants.find(type, value);
        if (constant.isEmpty()) {
            wrong(name, Constants.expected(type));
        }
        return constant;
    }

    /** What a reader makes of each value; a value that it makes nothing of must have been noted. */
    public <T> List<T> each(String name, Function<String, Optional<T>> reader) {
        var values = query.getOrDefault(name, List.of());
        if (values.size() > MAX_VALUES) {
            wrong(name, "must not be repeated more than " + MAX_VALUES + " times");
            return List.of();
        }
        return values.stream().map(reader).flatMap(Optional::stream).toList();
    }

    /** What a reader makes of a parameter whose value is a JSON object; it finds the object under the parameter's name. */
    public <T> Optional<T> object(String name, BiFunction<Fields, String, T> reader) {
        return single(name, value -> {
            var read = JsonBody.read(name, value, reader);
            if (read instanceof Read.Bad<T> bad) {
                errors.addAll(bad.errors());
                return Optional.empty();
            }
            return Optional.of(((Read.Good<T>) read).value());
        });
    }

    private <T> Optional<T> single(String name, Function<String, Optional<T>> reader) {
        var values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            wrong(name, "must be said once");
            return Optional.empty();
        }
        return values.isEmpty() ? Optional.empty() : reader.apply(values.get(0));
    }
}

package dev.lexdelta.notifier.api.json;

import dev.lexdelta.notifier.api.http.FieldError;
import java.util.List;

/** What came of reading something from outside. */
public sealed interface Read<T> {
    /** It is well formed. */
    record Good<T>(T value) implements Read<T> {}

    /** It is not; at least one error. */
    record Bad<T>(List<FieldError> errors) implements Read<T> {}

    /** The value, unless there were errors while it was read. */
    static <T> Read<T> of(T value, List<FieldError> errors) {
        return errors.isEmpty() ? new Good<>(value) : new Bad<>(List.copyOf(errors));
    }
}

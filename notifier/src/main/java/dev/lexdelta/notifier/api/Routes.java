package dev.lexdelta.notifier.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the operation of a method and a path. */
final class Routes {
    private Routes() {}

    /** What a request asks for. */
    sealed interface Match {
        record Found(Operation operation, Map<String, String> params) implements Match {}

        record WrongMethod(String allowed) implements Match {}

        record Nothing() implements Match {}
    }

    static Match match(String method, String path) {
        var allowed = new TreeSet<String>();
        for (var operation : Operation.values()) {
            var params = params(operation.path(), path);
            if (params != null && operation.method().equals(method.equals("HEAD") ? "GET" : method)) {
                return new Match.Found(operation, params);
            }
            if (params != null) {
                allowed.add(operation.method());
            }
        }
        return allowed.isEmpty() ? new Match.Nothing() : new Match.WrongMethod(String.join(", ", allowed));
    }

    private static @Nullable Map<String, String> params(String template, String path) {
        var names = template.split("/", -1);
        var values = path.split("/", names.length + 1);
        if (names.length != values.length) {
            return null;
        }
        var params = new HashMap<String, String>();
        for (int i = 0; i < names.length; i++) {
            var name = name(names[i]);
            if (name.isPresent() ? values[i].isEmpty() : !names[i].equals(values[i])) {
                return null;
            }
            var value = values[i];
            name.ifPresent(known -> params.put(known, value));
        }
        return params;
    }

    private static Optional<String> name(String segment) {
        return segment.startsWith("{") ? Optional.of(segment.substring(1, segment.length() - 1)) : Optional.empty();
    }
}

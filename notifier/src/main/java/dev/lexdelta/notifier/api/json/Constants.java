package dev.lexdelta.notifier.api.json;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values of an enum that may be said from outside: all but UNKNOWN. */
final class Constants {
    private Constants() {}

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name) && !name.equals("UNKNOWN"))
                .findFirst();
    }

    static <E extends Enum<E>> String expected(Class<E> type) {
        return "must be one of "
                + Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .filter(name -> !name.equals("UNKNOWN"))
                        .collect(Collectors.joining(", "));
    }
}

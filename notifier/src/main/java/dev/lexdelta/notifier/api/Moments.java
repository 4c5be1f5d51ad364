package dev.lexdelta.notifier.api;

import dev.lexdelta.notifier.api.json.Fields;
import dev.lexdelta.notifier.api.json.TextRule;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments in a body, of years that a calendar has. */
final class Moments {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9:.T+-]{1,40}Z?");
    private static final TextRule RULE = Moments::problem;

    private Moments() {}

    /** The moment of a field, or its default. */
    static Instant read(Fields fields, String name, Instant otherwise) {
        var text = fields.text(name, "", RULE);
        return text.isEmpty() ? otherwise : Instant.parse(text);
    }

    private static Optional<String> problem(String text) {
        try {
            if (FORM.matcher(text).matches()) {
                Instant.parse(text);
                return Optional.empty();
            }
        } catch (DateTimeParseException e) {
            // how the platform says so
        }
        return Optional.of("must be a time such as 2026-03-03T02:00:00Z");
    }
}

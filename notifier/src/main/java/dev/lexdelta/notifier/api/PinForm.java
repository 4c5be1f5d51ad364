package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.notifier.api.json.Fields;
import dev.lexdelta.notifier.api.json.JsonBody;
import dev.lexdelta.notifier.api.json.Read;
import dev.lexdelta.notifier.api.json.TextRule;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a client wants it.
 *
 * @param jurisdiction that of both versions; null only where the form has errors
 */
record PinForm(
        String a,
        String b,
        boolean together,
        @Nullable String note,
        @Nullable Jurisdiction jurisdiction) {
    private static final TextRule ID = TextRule.pattern("[0-9a-f]{32}", "a version id of 32 hexadecimal digits");
    private static final TextRule NOTE = TextRule.line(500);

    /** Reads a body; asks the function whose law a version is. */
    static Read<PinForm> read(byte[] body, Function<String, Optional<Jurisdiction>> jurisdictions) {
        return JsonBody.read(body, fields -> read(fields, jurisdictions));
    }

    private static PinForm read(Fields fields, Function<String, Optional<Jurisdiction>> jurisdictions) {
        var a = fields.text("a", ID);
        var b = fields.text("b", ID);
        if (!fields.has("together")) {
            fields.wrong("together", "is missing");
        }
        var together = fields.flag("together", false);
        var note = fields.text("note", "", NOTE);
        var jurisdiction = a.isEmpty() || b.isEmpty() ? null : jurisdiction(fields, a, b, jurisdictions);
        return new PinForm(a, b, together, note.isEmpty() ? null : note, jurisdiction);
    }

    private static @Nullable Jurisdiction jurisdiction(
            Fields fields, String a, String b, Function<String, Optional<Jurisdiction>> jurisdictions) {
        if (a.equals(b)) {
            fields.wrong("b", "is the same version as 'a'");
            return null;
        }
        var one = known(fields, "a", jurisdictions.apply(a));
        var other = known(fields, "b", jurisdictions.apply(b));
        if (one == null || other == null) {
            return null;
        }
        if (!one.code().equals(other.code())) {
            fields.wrong(
                    "b",
                    "is of another jurisdiction (%s) than 'a' (%s), and regulations never cross one"
                            .formatted(named(other), named(one)));
            return null;
        }
        return one;
    }

    private static @Nullable Jurisdiction known(Fields fields, String name, Optional<Jurisdiction> found) {
        if (found.isEmpty()) {
            fields.wrong(name, "is no version that is known here");
        }
        return found.orElse(null);
    }

    private static String named(Jurisdiction jurisdiction) {
        return (jurisdiction.code() + " " + jurisdiction.name()).strip();
    }
}

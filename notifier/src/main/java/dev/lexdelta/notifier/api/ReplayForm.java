package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.delivery.AttemptOutcome;
import dev.lexdelta.notifier.api.json.Fields;
import dev.lexdelta.notifier.api.json.JsonBody;
import dev.lexdelta.notifier.api.json.Read;
import dev.lexdelta.notifier.api.json.TextRule;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be told again: one notice, or those attempted in a stretch of time, or of these those that never arrived.
 *
 * @param notice "" for any
 * @param from the first moment
 * @param to the first moment after
 */
record ReplayForm(String notice, boolean failed, Instant from, Instant to) {
    private static final TextRule ID = TextRule.pattern("[0-9a-f]{32}", "a notice id of 32 hexadecimal digits");
    private static final TextRule TIME = ReplayForm::timeProblem;

    static Read<ReplayForm> read(byte[] body) {
        return JsonBody.read(body, ReplayForm::read);
    }

    private static ReplayForm read(Fields fields) {
        if (!fields.has("notice") && !fields.has("failed") && !fields.has("from")) {
            fields.wrong("notice", "is missing, and so are 'from' and 'failed'");
        }
        return new ReplayForm(
                fields.text("notice", "", ID),
                fields.flag("failed", false),
                time(fields, "from", Instant.EPOCH),
                time(fields, "to", Instant.MAX));
    }

    private static Instant time(Fields fields, String name, Instant otherwise) {
        var text = fields.text(name, "", TIME);
        return text.isEmpty() ? otherwise : Instant.parse(text);
    }

    private static Optional<String> timeProblem(String text) {
        try {
            Instant.parse(text);
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of("must be a time such as 2026-03-03T02:00:00Z");
        }
    }

    /** Ids of the notices it means, in the order in which they were first tried; attempts come the latest first. */
    List<String> select(List<Attempt> attempts) {
        Map<String, Boolean> arrived = new LinkedHashMap<>();
        for (int i = attempts.size() - 1; i >= 0; i--) {
            var attempt = attempts.get(i);
            if (fits(attempt) || arrived.containsKey(attempt.notice())) {
                arrived.merge(
                        attempt.notice(), attempt.outcome() == AttemptOutcome.DELIVERED, (one, other) -> one || other);
            }
        }
        return arrived.entrySet().stream()
                .filter(entry -> !failed || !entry.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean fits(Attempt attempt) {
        return (notice.isEmpty() || notice.equals(attempt.notice()))
                && !attempt.at().isBefore(from)
                && attempt.at().isBefore(to);
    }
}

package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.notifier.api.json.Fields;
import dev.lexdelta.notifier.api.json.JsonBody;
import dev.lexdelta.notifier.api.json.Read;
import java.time.Duration;
import java.time.Instant;

/**
 * A filter to be tried on the past.
 *
 * @param from the first moment
 * @param to the first moment after
 */
record DryRunForm(Filter filter, Instant from, Instant to) {
    private static final Duration USUAL = Duration.ofDays(26 * 7);
    private static final Duration LONGEST = Duration.ofDays(5 * 366);

    static Read<DryRunForm> read(byte[] body, Instant now) {
        return JsonBody.read(body, fields -> read(fields, now));
    }

    private static DryRunForm read(Fields fields, Instant now) {
        var to = Moments.read(fields, "to", now);
        var from = Moments.read(fields, "from", to.minus(USUAL));
        if (!from.isBefore(to)) {
            fields.wrong("from", "must be before 'to'");
        } else if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            fields.wrong("from", "must be at most five years before 'to'");
        }
        return new DryRunForm(FilterForm.read(fields, "filter"), from, to);
    }
}

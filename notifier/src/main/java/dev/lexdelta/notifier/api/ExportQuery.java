package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.notifier.api.json.Parameters;
import dev.lexdelta.notifier.api.json.Read;
import dev.lexdelta.notifier.api.json.TextRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which past notices are asked for.
 *
 * @param from the first moment
 * @param to the first moment after
 */
record ExportQuery(Instant from, Instant to, Filter filter) {
    static final Set<String> PARAMETERS = Stream.concat(Stream.of("from", "to"), FilterQuery.PARAMETERS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final TextRule DAY = ExportQuery::problem;

    static Read<ExportQuery> read(Map<String, List<String>> query) {
        var parameters = new Parameters(query);
        return parameters.read(new ExportQuery(
                parameters.text("from", DAY).map(ExportQuery::begin).orElse(Instant.MIN),
                parameters.text("to", DAY).map(ExportQuery::begin).orElse(Instant.MAX),
                FilterQuery.read(parameters)));
    }

    private static Instant begin(String day) {
        return LocalDate.parse(day).atStartOfDay(ZONE).toInstant();
    }

    private static Optional<String> problem(String day) {
        try {
            if (day.length() == "2026-03-03".length()) {
                LocalDate.parse(day);
                return Optional.empty();
            }
        } catch (DateTimeParseException e) {
            // how the platform says so
        }
        return Optional.of("must be a day such as 2026-03-03");
    }
}

package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.notifier.api.json.Parameters;
import dev.lexdelta.notifier.api.json.Read;
import dev.lexdelta.notifier.api.json.TextRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the notices is asked for.
 *
 * @param after cursor, "" for the beginning, "now" for the end
 * @param patience longest time to wait for a first notice
 */
record NoticeQuery(String after, int limit, Duration patience, Filter filter) {
    static final Set<String> PARAMETERS = Stream.concat(
                    Stream.of("after", "limit", "wait"), FilterQuery.PARAMETERS.stream())
            .collect(Collectors.toUnmodifiableSet());
    static final int MOST = 100;
    static final int DEFAULT_LIMIT = 20;
    static final int LONGEST_WAIT = 30;
    private static final TextRule CURSOR = TextRule.pattern("[!-~]{0,200}", "a cursor as 'next' gave it, or now");

    static Read<NoticeQuery> read(Map<String, List<String>> query) {
        var parameters = new Parameters(query);
        return parameters.read(new NoticeQuery(
                parameters.text("after", CURSOR).orElse(""),
                parameters.number("limit", 1, MOST, DEFAULT_LIMIT),
                Duration.ofSeconds(parameters.number("wait", 0, LONGEST_WAIT, 0)),
                FilterQuery.read(parameters)));
    }
}

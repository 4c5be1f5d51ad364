package dev.lexdelta.notifier.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The route table: everything the API can be asked. openapi.yaml says the same and is held against it. */
@SuppressWarnings("ImmutableEnumChecker") // its sets are those of Set.of
enum Operation {
    CREATE_SUBSCRIPTION("POST", "/v1/subscriptions", Access.TOKEN, Set.of(), 201, 202, 409, 413, 415),
    LIST_SUBSCRIPTIONS("GET", "/v1/subscriptions", Access.TOKEN, Set.of("limit", "after"), 200),
    READ_SUBSCRIPTION("GET", "/v1/subscriptions/{id}", Access.TOKEN, Set.of(), 200, 404),
    CHANGE_SUBSCRIPTION("PUT", "/v1/subscriptions/{id}", Access.TOKEN, Set.of(), 200, 202, 404, 412, 413, 415, 428),
    DELETE_SUBSCRIPTION("DELETE", "/v1/subscriptions/{id}", Access.TOKEN, Set.of(), 202, 204, 404, 412),
    RENEW_SECRET("POST", "/v1/subscriptions/{id}/secret", Access.TOKEN, Set.of(), 200, 202, 404, 409, 412, 413),
    LIST_ATTEMPTS("GET", "/v1/subscriptions/{id}/attempts", Access.TOKEN, Set.of("limit", "after"), 200, 404),
    REPLAY("POST", "/v1/subscriptions/{id}/replay", Access.TOKEN, Set.of(), 202, 404, 409, 413, 415),
    TEST("POST", "/v1/subscriptions/{id}/test", Access.TOKEN, Set.of("scenario"), 200, 404, 409, 413),
    LIST_NOTICES("GET", "/v1/notices", Access.PUBLIC, NoticeQuery.PARAMETERS, 200),
    READ_CHANGE("GET", "/v1/changes/{id}", Access.PUBLIC, Set.of(), 200, 404),
    READ_REGULATION("GET", "/v1/regulations/{id}", Access.PUBLIC, Set.of(), 200, 404),
    LIST_SOURCES("GET", "/v1/sources", Access.PUBLIC, Set.of(), 200),
    DECIDE_PIN("POST", "/v1/pins", Access.TOKEN, Set.of(), 202, 413, 415),
    LIST_PINS("GET", "/v1/pins", Access.TOKEN, Set.of("limit", "after"), 200),
    CONFIRM_UNSUBSCRIBE("GET", "/v1/unsubscribe/{token}", Access.LINK, Set.of(), 200, 404),
    UNSUBSCRIBE("POST", "/v1/unsubscribe/{token}", Access.LINK, Set.of(), 200, 202, 404, 413),
    LIVE("GET", "/health/live", Access.PROBE, Set.of(), 200, 503),
    READY("GET", "/health/ready", Access.PROBE, Set.of(), 200, 503),
    METRICS("GET", "/metrics", Access.PROBE, Set.of(), 200);

    /** Who may ask, and how strictly. */
    @SuppressWarnings("ImmutableEnumChecker") // its set is one of Set.of
    enum Access {
        /** Who shows a token. */
        TOKEN(400, 401, 403, 500, 503),
        /** Anybody: what is public. */
        PUBLIC(400, 500, 503),
        /** Who has the link, to which mail programs may add parameters. */
        LINK(500, 503),
        /** Whoever watches the service, which is answered even when nothing works. */
        PROBE(500);

        private final Set<Integer> statuses;

        Access(Integer... statuses) {
            this.statuses = Set.of(statuses);
        }
    }

    private final String method;
    private final String path;
    private final Access access;
    private final Set<String> parameters;
    private final Set<Integer> statuses;

    Operation(String method, String path, Access access, Set<String> parameters, Integer... statuses) {
        this.method = method;
        this.path = path;
        this.access = access;
        this.parameters = parameters;
        this.statuses =
                Stream.concat(access.statuses.stream(), Stream.of(statuses)).collect(Collectors.toUnmodifiableSet());
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    Access access() {
        return access;
    }

    /** Parameters of the query; whether others are refused, {@link #strict} tells. */
    Set<String> parameters() {
        return parameters;
    }

    boolean strict() {
        return access == Access.TOKEN || access == Access.PUBLIC;
    }

    /** Every status it can answer with. */
    Set<Integer> statuses() {
        return statuses;
    }

    /** The name for clients: createSubscription. */
    String id() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        var rest = Arrays.stream(words)
                .skip(1)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        return words[0] + String.join("", rest.toList());
    }
}

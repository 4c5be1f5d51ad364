package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.ApiRequest;
import dev.lexdelta.notifier.api.http.ApiResponse;
import dev.lexdelta.notifier.api.http.FieldError;
import dev.lexdelta.notifier.api.http.Problem;
import dev.lexdelta.notifier.api.http.Problem.Kind;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.Occasion;
import dev.lexdelta.notifier.deliver.Sender;
import dev.lexdelta.notifier.deliver.Sent;
import dev.lexdelta.notifier.trial.Scenario;
import dev.lexdelta.notifier.trial.TrialNotices;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Sends a test event exactly as a notice is sent, once, and answers with what the target answered. */
final class TrialHandler {
    private static final String WORDS =
            Arrays.stream(Scenario.values()).map(Scenario::word).collect(Collectors.joining(", "));

    private final SubscriptionReader reader;
    private final Sender sender;
    private final InstantSource clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    TrialHandler(SubscriptionReader reader, Sender sender, InstantSource clock) {
        this.reader = reader;
        this.sender = sender;
        this.clock = clock;
    }

    CompletableFuture<ApiResponse> send(ApiRequest request, Caller caller) {
        var found = reader.find(request.param("id"), caller);
        if (found.isEmpty()) {
            return done(Refusals.notFound(request));
        }
        var words = request.query().getOrDefault("scenario", List.of());
        var scenario = words.size() == 1 ? Scenario.of(words.get(0)) : Optional.<Scenario>empty();
        return scenario.map(known -> send(request, found.get(), known))
                .orElseGet(() -> done(Problem.invalid(List.of(new FieldError("scenario", "must be one of " + WORDS)))
                        .answer(request)));
    }

    // rule: one at a time, so that nobody makes us flood a target
    private CompletableFuture<ApiResponse> send(ApiRequest request, Present present, Scenario scenario) {
        if (!underWay.add(present.id())) {
            return done(Problem.of(Kind.CONFLICT, "another test is under way; ask again")
                    .answer(request));
        }
        var begin = clock.instant();
        var notice = TrialNotices.of(scenario, begin);
        var delivery = new Delivery(present.id(), present.wish(), notice, 1, Occasion.TEST);
        return sender.send(delivery)
                .whenComplete((sent, bug) -> underWay.remove(present.id()))
                .thenApply(sent -> answer(scenario, notice.id(), begin, sent));
    }

    private ApiResponse answer(Scenario scenario, String notice, Instant begin, Sent sent) {
        var body = Json.MAPPER
                .createObjectNode()
                .put("scenario", scenario.word())
                .put("notice", notice)
                .put("outcome", outcome(sent))
                .put("status", sent.status())
                .put("error", sent.error())
                .put("millis", Duration.between(begin, clock.instant()).toMillis());
        return ApiResponse.json(200, body);
    }

    private static String outcome(Sent sent) {
        if (sent instanceof Sent.Delivered) {
            return "DELIVERED";
        }
        return sent instanceof Sent.Failed ? "FAILED" : sent instanceof Sent.Gone ? "GONE" : "REFUSED";
    }

    private static CompletableFuture<ApiResponse> done(ApiResponse response) {
        return CompletableFuture.completedFuture(response);
    }
}

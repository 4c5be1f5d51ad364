package dev.lexdelta.standalone;

import dev.lexdelta.contract.net.RefusedTargets;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.Sent;
import dev.lexdelta.notifier.post.Poster;
import dev.lexdelta.notifier.seal.Target;
import dev.lexdelta.notifier.webhook.WebhookSender;
import dev.lexdelta.notifier.webhook.WebhookUrl;
import dev.lexdelta.standalone.cli.NoticeRelay;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the pull API as any client does, and posts what comes with the sender of webhooks. */
final class HttpNoticeRelay implements NoticeRelay {
    private static final int WAIT_SECONDS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(WAIT_SECONDS + 15L);
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final Duration pause;

    /** @param pause before an API that does not answer is asked again */
    HttpNoticeRelay(Duration pause) {
        this.pause = pause;
    }

    /** What came of asking. */
    private sealed interface Page {
        record Read(List<JsonNode> notices, String next) implements Page {}

        record Refused(String reason) implements Page {}

        record Missed(String reason) implements Page {}

        record Stopped() implements Page {}
    }

    @Override
    public String run(Order order, Listener listener, CompletableFuture<Void> stop) throws IOException {
        if (!(WebhookUrl.read(order.forward()) instanceof WebhookUrl.Usable forward)) {
            return "'" + order.forward() + "' is no address to post to";
        }
        if (!(WebhookUrl.read(order.url()) instanceof WebhookUrl.Usable api)) {
            return "'" + order.url() + "' is no address of an API";
        }
        // whoever runs this names the target, not a stranger
        var anywhere =
                new RefusedTargets(List.of("0.0.0.0/0", "::/0", forward.url().getHost()));
        try (var poster = new Poster(anywhere)) {
            var sender = new WebhookSender(api.url(), poster, Clock.systemUTC());
            var target = Target.webhook(forward.url(), order.secret());
            return run(order, notice -> send(sender, target, notice), listener, stop);
        }
    }

    private interface Forwarder {
        Sent forward(Notice notice);
    }

    private String run(Order order, Forwarder forwarder, Listener listener, CompletableFuture<Void> stop)
            throws IOException {
        var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        var cursor = order.after();
        while (!stop.isDone()) {
            var page = page(http, order, cursor, stop);
            if (page instanceof Page.Refused refused) {
                return refused.reason();
            }
            if (page instanceof Page.Missed missed) {
                listener.troubled(missed.reason());
                rest(stop);
            }
            if (page instanceof Page.Read read) {
                forward(read.notices(), forwarder, listener, stop);
                cursor = read.next();
            }
        }
        return "";
    }

    private void rest(CompletableFuture<Void> stop) {
        stop.copy()
                .completeOnTimeout(null, pause.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static void forward(
            List<JsonNode> notices, Forwarder forwarder, Listener listener, CompletableFuture<Void> stop)
            throws IOException {
        for (var json : notices) {
            if (stop.isDone()) {
                return;
            }
            var notice = Json.MAPPER.treeToValue(json, Notice.class);
            var sent = forwarder.forward(notice);
            listener.forwarded(notice.id(), notice.kind().name(), outcome(sent));
        }
    }

    private static String outcome(Sent sent) {
        return sent.error() == null ? String.valueOf(sent.status()) : sent.error();
    }

    private static Sent send(WebhookSender sender, Target target, Notice notice) {
        var wish = Json.MAPPER.readValue("{\"channel\":\"WEBHOOK\"}", Wish.class);
        return sender.send(new Delivery("listen", wish, notice, 1), target).join();
    }

    private static Page page(HttpClient http, Order order, String cursor, CompletableFuture<Void> stop) {
        var asked = http.sendAsync(request(order, cursor), BodyHandlers.ofString());
        try {
            CompletableFuture.anyOf(asked, stop).join();
            if (!asked.isDone()) {
                asked.cancel(true);
                return new Page.Stopped();
            }
            return page(asked.join());
        } catch (CompletionException e) { // how the client tells that there was no answer
            return new Page.Missed("the API at " + order.url() + " does not answer; it is asked again");
        }
    }

    private static HttpRequest request(Order order, String cursor) {
        var query = new StringBuilder("/v1/notices?wait=" + WAIT_SECONDS + "&after=" + encoded(cursor));
        for (var parameter : order.only()) {
            int end = parameter.indexOf('=');
            query.append('&').append(encoded(parameter.substring(0, end)));
            query.append('=').append(encoded(parameter.substring(end + 1)));
        }
        return HttpRequest.newBuilder(URI.create(order.url().replaceAll("/+$", "") + query))
                .timeout(PATIENCE)
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Page page(HttpResponse<String> response) {
        var code = response.statusCode();
        try {
            var body = Json.MAPPER.readTree(response.body());
            if (code == OK && body.path("next").isString()) {
                return new Page.Read(
                        body.path("notices").valueStream().toList(),
                        body.path("next").asString());
            }
            var reason = "the API answers " + code + ": " + body.path("detail").asString("no reason given");
            return code >= BAD_REQUEST && code <= NOT_FOUND ? new Page.Refused(reason) : new Page.Missed(reason);
        } catch (JacksonException e) { // what stands in between may answer in other words than ours
            return new Page.Missed("the API answers " + code + ", and no JSON");
        }
    }
}

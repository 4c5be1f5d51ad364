package dev.lexdelta.standalone.demo;

import dev.lexdelta.contract.topic.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Subscribes as anybody would, by HTTP. */
final class ApiClient {
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    ApiClient(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Waits until the API knows the token: the service is ready then, and the token has come through. */
    void awaitReady() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (status(request("/v1/subscriptions").GET().build()) != OK) {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("the API at " + base + " was not ready within " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** Makes a subscription to everything and returns it as the API shows it. */
    JsonNode subscribe(String name, Map<String, String> channel, String language)
            throws IOException, InterruptedException {
        var wish = Map.of("name", name, "filter", Map.of(), "channel", channel, "language", language, "enabled", true);
        var request = request("/v1/subscriptions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.MAPPER.writeValueAsString(wish)))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != CREATED) {
            throw new IOException("the API answered " + answer.statusCode() + ": " + answer.body());
        }
        return Json.MAPPER.readTree(answer.body());
    }

    private int status(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token);
    }
}

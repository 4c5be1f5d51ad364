package dev.lexdelta.standalone;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.standalone.cli.PinDesk;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import tools.jackson.core.JacksonException;

/** Hands decisions in at {@code POST /v1/pins}. */
final class HttpPinDesk implements PinDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(40); // longer than a broker may take
    private static final int ACCEPTED = 202;
    private static final int OURS = 500;

    @Override
    public Reply hand(String url, String token, Decision decision) {
        try {
            var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            return reply(http.send(request(url, token, decision), BodyHandlers.ofString()));
        } catch (IllegalArgumentException e) {
            return new Reply.Refused("'" + url + "' is no address of an API, or the token is none");
        } catch (IOException e) {
            return new Reply.NoAnswer("the API at " + url + " does not answer: " + cause(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.NoAnswer("interrupted; the decision may have been taken");
        }
    }

    private static HttpRequest request(String url, String token, Decision decision) {
        var body = new LinkedHashMap<String, Object>();
        body.put("a", decision.a());
        body.put("b", decision.b());
        body.put("together", decision.together());
        if (decision.note() != null) {
            body.put("note", decision.note());
        }
        return HttpRequest.newBuilder(URI.create(url.replaceAll("/+$", "") + "/v1/pins"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body)))
                .build();
    }

    private static Reply reply(HttpResponse<String> response) {
        if (response.statusCode() == ACCEPTED) {
            return new Reply.Taken();
        }
        var reason = "the API answers " + response.statusCode() + ": " + detail(response.body());
        return response.statusCode() < OURS ? new Reply.Refused(reason) : new Reply.NoAnswer(reason);
    }

    // what stands in between may answer in other words than ours
    private static String detail(String body) {
        try {
            var detail = Json.MAPPER.readTree(body).path("detail").asString("");
            return detail.isEmpty() ? "no reason given" : detail;
        } catch (JacksonException e) {
            return "no reason given";
        }
    }

    private static String cause(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}

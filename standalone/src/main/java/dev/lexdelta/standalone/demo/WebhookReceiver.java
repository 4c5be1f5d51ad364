package dev.lexdelta.standalone.demo;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A subscriber's endpoint on the loopback interface: takes webhooks, verifies their signature with the public library of
 * Standard Webhooks, and refuses what is not signed with its secret.
 */
final class WebhookReceiver implements AutoCloseable {
    private static final int BAD_REQUEST = 400;
    private static final int NO_CONTENT = 204;

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private volatile String secret = "";

    private WebhookReceiver(HttpServer server) {
        this.server = server;
    }

    static WebhookReceiver start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var receiver = new WebhookReceiver(server);
        server.createContext("/hook", receiver::take);
        server.start();
        return receiver;
    }

    /** What its webhooks are signed with, as the answer to the subscription told. */
    void expect(String signingSecret) {
        secret = signingSecret;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** Payloads with a good signature, oldest first. */
    Queue<String> received() {
        return received;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var payload = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
            var good = verify(payload, headers);
            if (good) {
                received.add(payload);
            }
            exchange.sendResponseHeaders(good ? NO_CONTENT : BAD_REQUEST, -1);
        }
    }

    private boolean verify(String payload, HttpHeaders headers) {
        try {
            new Webhook(secret).verify(payload, headers);
            return true;
        } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

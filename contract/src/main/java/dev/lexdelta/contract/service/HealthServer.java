package dev.lexdelta.contract.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lexdelta.contract.topic.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Tells those who watch a process how its service is: {@code GET /health/live} whether to leave it running, {@code GET
 * /health/ready} whether it works, and if not, why; {@code GET /metrics} its figures, where it has any.
 */
final class HealthServer implements AutoCloseable {
    private static final int THREADS = 2;
    private static final String SECONDS_PER_REQUEST = "2";

    static {
        // who connects and says nothing must not keep a thread for ever
        System.setProperty("sun.net.httpserver.maxReqTime", SECONDS_PER_REQUEST);
    }

    private final Service service;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, HealthServer::thread);

    /** Takes the address, port 0 a free one, and answers from {@link #start} on. */
    HealthServer(Service service, InetSocketAddress address) throws IOException {
        this.service = service;
        this.server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "health");
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
                case "GET /health/live" -> send(exchange, dead());
                case "GET /health/ready" -> send(exchange, dead().or(service::notReady));
                case "GET /metrics" -> sendMetrics(exchange);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void sendMetrics(HttpExchange exchange) throws IOException {
        var metrics = service.metrics();
        if (metrics.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            send(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.get());
        }
    }

    private Optional<String> dead() {
        var failure = service.failure();
        return failure.isDone() ? Optional.of(Sentence.of(failure.join())) : Optional.empty();
    }

    private static void send(HttpExchange exchange, Optional<String> cause) throws IOException {
        var health = Json.MAPPER.createObjectNode().put("status", cause.isEmpty() ? "UP" : "DOWN");
        cause.ifPresent(text -> health.put("cause", text));
        send(exchange, cause.isEmpty() ? 200 : 503, "application/json", health.toString());
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package dev.lexdelta.notifier.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A receiver of webhooks that behaves as badly as its path says. */
final class Receiver implements AutoCloseable {
    record Received(HttpHeaders headers, String body) {}

    final List<Received> received = new CopyOnWriteArrayList<>();
    final AtomicLong written = new AtomicLong();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/status/", this::status);
        server.createContext("/redirect", exchange -> {
            exchange.getResponseHeaders().set("Location", "/status/200");
            answer(exchange, 301);
        });
        server.createContext("/busy", exchange -> {
            exchange.getResponseHeaders()
                    .set("Retry-After", exchange.getRequestURI().getQuery());
            answer(exchange, 429);
        });
        server.createContext("/closes", HttpExchange::close);
        server.createContext("/silent", exchange -> read(exchange));
        server.createContext("/endless", exchange -> endless(exchange, 200));
        server.createContext("/endless-error", exchange -> endless(exchange, 500));
        server.createContext("/heads", exchange -> {
            exchange.getResponseHeaders().set("X-Large", "x".repeat(1 << 20));
            answer(exchange, 200);
        });
        server.createContext("/many-heads", exchange -> {
            for (int i = 0; i < 5000; i++) {
                exchange.getResponseHeaders().add("X-" + i, "x");
            }
            answer(exchange, 200);
        });
        server.createContext("/stalls", exchange -> {
            read(exchange);
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void status(HttpExchange exchange) throws IOException {
        answer(exchange, Integer.parseInt(exchange.getRequestURI().getPath().substring("/status/".length())));
    }

    private void answer(HttpExchange exchange, int code) throws IOException {
        read(exchange);
        exchange.sendResponseHeaders(code, -1);
        exchange.close();
    }

    private void read(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body));
    }

    private void endless(HttpExchange exchange, int code) throws IOException {
        read(exchange);
        exchange.sendResponseHeaders(code, 0);
        var block = new byte[1024];
        while (true) {
            exchange.getResponseBody().write(block);
            written.addAndGet(block.length);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

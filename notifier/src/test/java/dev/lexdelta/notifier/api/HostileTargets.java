package dev.lexdelta.notifier.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lexdelta.contract.net.RefusedTargets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two targets of calls: a receiver that an operator allowed, by its name and as 127.0.0.2, and that answers what its path says
 * (a status that sends the caller to the trap); and the trap, which counts who connects to it.
 */
final class HostileTargets implements AutoCloseable {
    private final AtomicInteger caught = new AtomicInteger();
    private final HttpServer receiver;
    private final ServerSocket trap;

    HostileTargets() throws IOException {
        trap = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"));
        var catching = new Thread(this::accept, "trap");
        catching.setDaemon(true);
        catching.start();
        receiver = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        receiver.createContext("/", this::answer);
        receiver.start();
    }

    private void accept() {
        while (!trap.isClosed()) {
            try (var socket = trap.accept()) {
                caught.incrementAndGet();
            } catch (IOException e) { // closed
                return;
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var status = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + trap.getLocalPort() + "/");
        exchange.getResponseHeaders().set("Refresh", "0; url=http://127.0.0.1:" + trap.getLocalPort() + "/");
        exchange.getResponseHeaders().set("Connection", "close");
        var body = "received".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    RefusedTargets allowed() {
        return new RefusedTargets(List.of("hooks.intranet", "127.0.0.2"));
    }

    int caught() {
        return caught.get();
    }

    String filled(String url) {
        return url.replace("@TRAP@", String.valueOf(trap.getLocalPort()))
                .replace("@RECEIVER@", String.valueOf(receiver.getAddress().getPort()));
    }

    @Override
    public void close() {
        receiver.stop(0);
        try {
            trap.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

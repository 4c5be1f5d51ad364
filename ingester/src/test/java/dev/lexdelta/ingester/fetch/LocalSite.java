package dev.lexdelta.ingester.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lexdelta.contract.text.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on this machine whose pages behave as a test tells them to; it remembers what it was asked. */
public final class LocalSite implements AutoCloseable {
    /** How a page answers. */
    @FunctionalInterface
    public interface Page {
        void answer(HttpExchange exchange) throws Exception;
    }

    static {
        // head and body go out as two packets; without this the second waits 40 ms for the first to be acknowledged
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    public LocalSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public LocalSite page(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    /** A page with an ETag that answers 304 to those who know it. */
    public LocalSite html(String path, String html) {
        var etag = '"' + Ids.of(html) + '"';
        return page(path, exchange -> {
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                send(exchange, 304, "");
                return;
            }
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            send(exchange, 200, html);
        });
    }

    /** Paths in the order in which they were asked for. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /** Waits until a path was asked for so many times more. */
    public synchronized void awaitRequests(String path, int more) throws InterruptedException {
        var until = Collections.frequency(requests, path) + more;
        while (Collections.frequency(requests, path) < until) {
            wait();
        }
    }

    /** Waits until it was asked so many times in all. */
    public synchronized void awaitAny(int times) throws InterruptedException {
        while (requests.size() < times) {
            wait();
        }
    }

    private synchronized void remember(String path) {
        requests.add(path);
        notifyAll();
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Keeps the client waiting until the test is over. */
    public void keepWaiting() throws InterruptedException {
        closed.await();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        remember(path);
        var page = pages.get(path);
        if (page == null) {
            send(exchange, 404, "not here");
            return;
        }
        try {
            page.answer(exchange);
        } catch (Exception e) {
            exchange.close();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

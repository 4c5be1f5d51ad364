package dev.lexdelta.standalone.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jsoup.Jsoup;

/**
 * Serves the example site on the loopback interface. Its documents are published one after the other, as a city would:
 * what is not published yet is neither listed nor there.
 */
final class ExampleSite implements AutoCloseable {
    private static final String FOLDER = "/example-site";
    private static final String LIST = "/index.html";
    private static final Set<String> ALWAYS = Set.of(LIST, "/robots.txt");

    private final Set<String> published = new CopyOnWriteArraySet<>();
    private final HttpServer server;

    private ExampleSite(HttpServer server) {
        this.server = server;
    }

    static ExampleSite start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var site = new ExampleSite(server);
        server.createContext("/", site::answer);
        server.start();
        return site;
    }

    /** Lists a document and makes it available. */
    void publish(String document) {
        published.add(document);
    }

    URI list() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + LIST);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var page = ALWAYS.contains(path) || published.contains(path.substring(1)) ? page(path) : null;
            var body = page == null ? new byte[0] : page;
            exchange.getResponseHeaders().set("Content-Type", path.endsWith(".txt") ? "text/plain" : "text/html");
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] page(String path) throws IOException {
        try (var resource = ExampleSite.class.getResourceAsStream(FOLDER + path)) {
            if (resource == null) {
                throw new IOException("the jar lacks " + FOLDER + path);
            }
            var bytes = resource.readAllBytes();
            return path.equals(LIST) ? withPublishedOnly(bytes) : bytes;
        }
    }

    private byte[] withPublishedOnly(byte[] list) {
        var page = Jsoup.parse(new String(list, StandardCharsets.UTF_8));
        page.select("[data-document]").removeIf(entry -> !published.contains(entry.attr("data-document")));
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

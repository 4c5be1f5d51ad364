package dev.lexdelta.standalone;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Serves text files as the pages of a site: a list and, behind each link, the lines of one file as paragraphs. */
record SeedSite(HttpServer server) implements AutoCloseable {
    static SeedSite of(Path folder) throws IOException {
        var pages = new HashMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                pages.put("/" + file.getFileName() + ".html", page(Files.readString(file)));
            }
        }
        pages.put("/", list(pages));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = pages.getOrDefault(exchange.getRequestURI().getPath(), "")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        return new SeedSite(server);
    }

    private static String page(String text) {
        return text.lines()
                .map(line -> "<p>" + Entities.escape(line) + "</p>")
                .collect(Collectors.joining("\n", "<html><body><div class='content'>", "</div></body></html>"));
    }

    private static String list(Map<String, String> pages) {
        return pages.keySet().stream()
                .map(path -> "<li><a href='" + path + "'>text</a></li>")
                .collect(Collectors.joining("\n", "<html><body><ul>", "</ul></body></html>"));
    }

    String list() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package dev.lexdelta.benchmarks.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A site on this machine with a list of so many laws of some 10 kB each, under as many hosts as there are sources. */
final class LocalLaws implements AutoCloseable {
    private static final int ARTICLES = 85;
    private static final String ARTICLE = "<p>第%d条　县级以上人民政府应当加强绿道建设，第%d号绿道由所在地乡镇管理，不得占用。</p>\n";
    private static final String PAGE =
            "<html><head><meta charset='utf-8'><title>%1$s</title></head><body><div class='nav'>首页</div><h1>%1$s</h1>\n<div class='text'>\n%2$s</div></body></html>";
    private static final String DOCUMENT = "/law/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final int laws;

    private LocalLaws(HttpServer server, int laws) {
        this.server = server;
        this.laws = laws;
    }

    static LocalLaws open(int laws) throws IOException {
        // else it waits 40 ms for an acknowledgement between the head of an answer and its body
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var site = new LocalLaws(server, laws);
        server.createContext("/", site::answer);
        server.setExecutor(site.threads);
        server.start();
        return site;
    }

    /** The declaration of one of so many sources, which share the laws. */
    String source(int number, int of, String host) {
        return """
                name: local-%1$d
                list: {url: 'http://%2$s:%3$d/list/%1$d/%4$d', links: a}
                every: PT1H
                pace: PT0S
                """.formatted(number, host, server.getAddress().getPort(), of);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith("/list/")) {
            send(exchange, 200, list(path.split("/", -1)));
        } else if (path.startsWith(DOCUMENT)) {
            send(exchange, 200, law(Integer.parseInt(path.substring(DOCUMENT.length()))));
        } else {
            send(exchange, 404, "");
        }
    }

    private String list(String[] path) {
        int first = Integer.parseInt(path[2]);
        int step = Integer.parseInt(path[3]);
        return IntStream.iterate(first, number -> number < laws, number -> number + step)
                .mapToObj(number -> "<a href='" + DOCUMENT + number + "'>" + title(number) + "</a>")
                .collect(Collectors.joining("\n"));
    }

    static String law(int number) {
        var articles = IntStream.rangeClosed(1, ARTICLES)
                .mapToObj(article -> ARTICLE.formatted(article, number * 100 + article))
                .collect(Collectors.joining());
        return PAGE.formatted(title(number), articles);
    }

    private static String title(int number) {
        return "澜江市第" + number + "号绿道管理条例";
    }

    private static void send(HttpExchange exchange, int status, String html) throws IOException {
        try (exchange) {
            var bytes = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package dev.lexdelta.ingester.site;

import com.sun.net.httpserver.HttpExchange;
import dev.lexdelta.ingester.fetch.LocalSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How the page of a document behaves, and what must become of it. */
enum Fault {
    NONE(null) {
        @Override
        void answer(HttpExchange exchange, String html, LocalSite site) throws IOException {
            page(exchange, html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
        }
    },
    NOT_THERE("http-404") {
        @Override
        void answer(HttpExchange exchange, String html, LocalSite site) throws IOException {
            LocalSite.send(exchange, 404, "gone");
        }
    },
    FAILS("http-500") {
        @Override
        void answer(HttpExchange exchange, String html, LocalSite site) throws IOException {
            LocalSite.send(exchange, 500, "");
        }
    },
    FAILS_ONCE(null) {
        private final Map<String, Boolean> failed = new ConcurrentHashMap<>();

        @Override
        void answer(HttpExchange exchange, String html, LocalSite site) throws Exception {
            if (failed.putIfAbsent(exchange.getRequestURI().toString(), true) == null) {
                LocalSite.send(exchange, 503, "");
            } else {
                NONE.answer(exchange, html, site);
            }
        }
    },
    SILENT("no-answer") {
        @Override
        void answer(HttpExchange exchange, String html, LocalSite site) throws Exception {
            site.keepWaiting();
        }
    },
    CUT("cut-off") {
        @Override
        void answer(HttpExchange exchange, String html, LocalSite site) throws IOException {
            exchange.sendResponseHeaders(200, 100_000);
            exchange.getResponseBody().write(html.getBytes(StandardCharsets.UTF_8), 0, 20);
            exchange.getResponseBody().flush();
            exchange.close();
        }
    },
    WRONG_HEADER(null) {
        @Override
        void answer(HttpExchange exchange, String html, LocalSite site) throws IOException {
            page(exchange, html.getBytes(StandardCharsets.UTF_8), "text/html; charset=gbk");
        }
    },
    GBK(null) {
        @Override
        void answer(HttpExchange exchange, String html, LocalSite site) throws IOException {
            page(exchange, ("<meta charset=gb2312>" + html).getBytes(Charset.forName("GBK")), "text/html");
        }
    },
    BIG5(null) {
        @Override
        void answer(HttpExchange exchange, String html, LocalSite site) throws IOException {
            var traditional = html.replace("云", "雲")
                    .replace("号", "號")
                    .replace("标识", "標識")
                    .replace("条", "條")
                    .replace("为", "為")
                    .replace("规", "規")
                    .replace("应当", "應當")
                    .replace("当", "當")
                    .replace("晰", "晰");
            page(exchange, ("<meta charset=big5>" + traditional).getBytes(Charset.forName("Big5")), "text/html");
        }
    },
    LOOP("too-many-redirects") {
        @Override
        void answer(HttpExchange exchange, String html, LocalSite site) throws IOException {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().toString());
            LocalSite.send(exchange, 302, "");
        }
    },
    BOMB("body-too-large") {
        private final byte[] bomb = gzipped(new byte[30_000_000]);

        @Override
        void answer(HttpExchange exchange, String html, LocalSite site) throws IOException {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            LocalSite.send(exchange, 200, bomb);
        }
    },
    CHALLENGE("blocked") {
        @Override
        void answer(HttpExchange exchange, String html, LocalSite site) throws IOException {
            LocalSite.send(exchange, 200, "<script>var wzws_key = 1;</script>Please enable JavaScript");
        }
    },
    NO_LAW("no-regulation") {
        @Override
        void answer(HttpExchange exchange, String html, LocalSite site) throws IOException {
            page(exchange, "<h1>会议</h1><p>会议在云川市召开。".getBytes(StandardCharsets.UTF_8), "text/html");
        }
    },
    PACKED(null) {
        @Override
        void answer(HttpExchange exchange, String html, LocalSite site) throws IOException {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            page(exchange, gzipped(html.getBytes(StandardCharsets.UTF_8)), "text/html");
        }
    };

    private final @Nullable String code;

    Fault(@Nullable String code) {
        this.code = code;
    }

    /** Reason of its quarantine; null when its text is to be published. */
    @Nullable
    String code() {
        return code;
    }

    abstract void answer(HttpExchange exchange, String html, LocalSite site) throws Exception;

    private static void page(HttpExchange exchange, byte[] body, String type) throws IOException {
        var etag = "\"" + body.length + "-" + java.util.Arrays.hashCode(body) + "\"";
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            LocalSite.send(exchange, 304, "");
            return;
        }
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.getResponseHeaders().set("Content-Type", type);
        LocalSite.send(exchange, 200, body);
    }

    private static byte[] gzipped(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}

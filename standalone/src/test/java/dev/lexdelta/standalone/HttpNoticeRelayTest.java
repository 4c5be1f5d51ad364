package dev.lexdelta.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lexdelta.notifier.webhook.WebhookSecret;
import dev.lexdelta.standalone.cli.NoticeRelay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One server is both the API, which has two pages and then nothing, and the developer's machine. */
@Timeout(60)
class HttpNoticeRelayTest {
    private static final String SECRET = WebhookSecret.random();

    private final CompletableFuture<Void> stop = new CompletableFuture<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<HttpHeaders> heads = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final NoticeRelay relay = new HttpNoticeRelay(Duration.ofMillis(1));
    private HttpServer server;
    private int failures;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/notices", this::page);
        server.createContext("/hook", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            heads.add(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
            answer(exchange, 204, "");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void page(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getRawQuery();
        asked.add(query);
        if (failures-- > 0) {
            answer(exchange, 503, "{\"detail\":\"not ready\"}");
        } else if (query.contains("after=bad")) {
            answer(exchange, 400, "{\"detail\":\"'after' is no cursor\"}");
        } else if (query.contains("after=now")) {
            answer(exchange, 200, "{\"notices\":[" + notice("a") + "],\"next\":\"c1\"}");
        } else if (query.contains("after=c1")) {
            answer(exchange, 200, "{\"notices\":[" + notice("b") + "],\"next\":\"c2\"}");
        } else {
            stop.complete(null); // and the answer waits for ever
        }
    }

    private static String notice(String id) {
        return """
                {"type":"Notice","id":"%s","kind":"PROMULGATED",
                 "regulation":{"id":"r","title":"条例","jurisdiction":{"code":"000000","name":""}},
                 "version":{"id":"v","textId":"t","title":"条例","stage":{"kind":"PROMULGATED","round":1,"label":""}},
                 "dates":{},"history":false,"reason":"NEW","comparisons":[]}""".formatted(id.repeat(32));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private String run(String forward, String after, String... only) throws IOException {
        var order = new NoticeRelay.Order(url("/"), forward, after, List.of(only), SECRET);
        return relay.run(
                order,
                new NoticeRelay.Listener() {
                    @Override
                    public void forwarded(String notice, String kind, String outcome) {
                        lines.add(notice.charAt(0) + " " + kind + " " + outcome);
                    }

                    @Override
                    public void troubled(String what) {
                        troubles.add(what);
                    }
                },
                stop);
    }

    @Test
    void forwardsEachNoticeAsASignedWebhookAndGoesOnFromTheCursor() throws Exception {
        assertThat(run(url("/hook"), "now", "jurisdiction=370000", "title=数据")).isEmpty();

        assertThat(lines).containsExactly("a PROMULGATED 204", "b PROMULGATED 204");
        assertThat(asked).hasSize(3).allMatch(query -> query.contains("jurisdiction=370000&title=%E6%95%B0%E6%8D%AE"));
        assertThat(heads).hasSize(2);
        new Webhook(SECRET).verify(bodies.get(0), heads.get(0));
    }

    @Test
    void reachesTheMachineItselfByName() throws Exception {
        run(url("/hook").replace("127.0.0.1", "localhost"), "now");

        assertThat(lines).hasSize(2).allMatch(line -> line.endsWith("204"));
    }

    @Test
    void tellsWhatTheDevelopersMachineAnsweredAndGoesOn() throws Exception {
        run(url("/nowhere"), "now");

        assertThat(lines)
                .containsExactly("a PROMULGATED the target answered 404", "b PROMULGATED the target answered 404");
    }

    @Test
    void asksAgainAnApiThatIsNotReady() throws Exception {
        failures = 2;

        run(url("/hook"), "now");

        assertThat(troubles).hasSize(2).allMatch(trouble -> trouble.contains("503: not ready"));
        assertThat(lines).hasSize(2);
    }

    @Test
    void endsWhereTheApiRefuses() throws Exception {
        assertThat(run(url("/hook"), "bad")).isEqualTo("the API answers 400: 'after' is no cursor");
    }

    @Test
    void refusesWhatIsNoAddress() throws Exception {
        assertThat(run("localhost:3000", "now")).contains("is no address to post to");
    }
}

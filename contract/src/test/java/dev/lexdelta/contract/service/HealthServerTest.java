package dev.lexdelta.contract.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class HealthServerTest {
    private static final String UP = "{\"status\":\"UP\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Watched service = new Watched();
    private HealthServer health;

    @BeforeEach
    void open() throws IOException {
        health = new HealthServer(service, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        health.start();
    }

    @AfterEach
    void close() {
        health.close();
    }

    @Test
    void aServiceThatWorksIsLiveAndReady() throws Exception {
        service.waits = Optional.empty();

        assertThat(get("/health/live")).isEqualTo("200 " + UP);
        assertThat(get("/health/ready")).isEqualTo("200 " + UP);
    }

    @Test
    void aServiceThatWaitsIsLiveAndSaysWhatItWaitsFor() throws Exception {
        service.waits = Optional.of("topic \"x\" does not exist");

        assertThat(get("/health/live")).isEqualTo("200 " + UP);
        assertThat(get("/health/ready"))
                .isEqualTo("503 {\"status\":\"DOWN\",\"cause\":\"topic \\\"x\\\" does not exist\"}");
    }

    @Test
    void aServiceThatFailedIsNeither() throws Exception {
        service.failure.complete(new IllegalStateException("lost its broker\nand more"));

        assertThat(get("/health/live")).isEqualTo("503 {\"status\":\"DOWN\",\"cause\":\"lost its broker\"}");
        assertThat(get("/health/ready")).isEqualTo("503 {\"status\":\"DOWN\",\"cause\":\"lost its broker\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /health",
        "GET, /health/ready/x",
        "GET, /health/readyx",
        "POST, /health/ready",
        "GET, /metrics"
    })
    void answersNothingElse(String method, String path) throws Exception {
        assertThat(ask(method, path).statusCode()).isEqualTo(404);
    }

    @Test
    void showsTheFiguresOfAServiceThatHasAny() throws Exception {
        service.metrics = Optional.of("pages 7\n");

        var response = ask("GET", "/metrics");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("pages 7\n");
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @Test
    void isNotHeldUpForEverByThoseWhoSayNothing() throws Exception {
        try (var first = mute();
                var second = mute()) {
            assertThat(first.getPort()).isEqualTo(second.getPort());
            assertThat(get("/health/live")).isEqualTo("200 " + UP);
        }
    }

    @Test
    void anAddressThatIsTakenIsRefused() {
        var taken = new InetSocketAddress(InetAddress.getLoopbackAddress(), health.port());

        assertThatThrownBy(() -> new HealthServer(service, taken)).isInstanceOf(BindException.class);
    }

    private Socket mute() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), health.port());
        socket.getOutputStream().write('G');
        return socket;
    }

    private String get(String path) throws Exception {
        var response = ask("GET", path);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        return response.statusCode() + " " + response.body();
    }

    private HttpResponse<String> ask(String method, String path) throws Exception {
        var url = URI.create("http://localhost:" + health.port() + path);
        var request = HttpRequest.newBuilder(url).method(method, HttpRequest.BodyPublishers.noBody());
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static final class Watched implements Service {
        private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
        private volatile Optional<String> waits = Optional.empty();
        private volatile Optional<String> metrics = Optional.empty();

        @Override
        public String name() {
            return "watched";
        }

        @Override
        public void start() {}

        @Override
        public CompletableFuture<Throwable> failure() {
            return failure;
        }

        @Override
        public Optional<String> notReady() {
            return waits;
        }

        @Override
        public Optional<String> metrics() {
            return metrics;
        }

        @Override
        public void close() {}
    }
}

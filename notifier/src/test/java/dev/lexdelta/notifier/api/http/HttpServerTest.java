package dev.lexdelta.notifier.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The adapter alone, over real sockets. */
class HttpServerTest {
    private final BlockingQueue<ApiRequest> seen = new LinkedBlockingQueue<>();
    private final CompletableFuture<ApiResponse> slow = new CompletableFuture<>();
    private final CompletableFuture<Void> streamed = new CompletableFuture<>();
    private volatile int blocks = 100;
    private final HttpServer server = new HttpServer("127.0.0.1", 0, this::answer);
    private final HttpClient client = HttpClient.newHttpClient();

    private CompletableFuture<ApiResponse> answer(ApiRequest request) {
        seen.add(request);
        if (request.path().equals("/stream")) {
            return CompletableFuture.completedFuture(ApiResponse.stream(200, "text/plain", this::stream));
        }
        return request.path().equals("/slow")
                ? slow
                : CompletableFuture.completedFuture(
                        ApiResponse.text(201, "text/plain", "好").with("X-Mine", "1"));
    }

    // some megabytes, or without end
    private void stream(OutputStream out) throws IOException {
        var block = "好".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        try {
            for (int i = 0; i < blocks; i++) {
                out.write(block);
            }
        } finally {
            streamed.complete(null);
        }
    }

    @Test
    void aLongAnswerIsWrittenWhileItIsRead() throws Exception {
        assertThat(send(request("/stream").build()).body()).hasSize(1_000_000);
    }

    @Test
    @Timeout(60)
    void aClientThatLeavesEndsALongAnswer() throws Exception {
        blocks = Integer.MAX_VALUE;
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }

        streamed.get(30, TimeUnit.SECONDS);
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void aRequestComesThroughAsItIs() throws Exception {
        send(request("/v1/a%2Fb?x=%E5%A5%BD&x=2&y")
                .header("X-Two", "1")
                .header("x-two", "2")
                .method("PATCH", BodyPublishers.ofString("身"))
                .build());

        var request = seen.take();
        assertThat(request.method()).isEqualTo("PATCH");
        assertThat(request.path()).isEqualTo("/v1/a%2Fb");
        assertThat(request.query().get("x")).containsExactly("好", "2");
        assertThat(request.query().get("y")).containsExactly("");
        assertThat(request.header("X-Two")).contains("1, 2");
        assertThat(new String(request.body(), StandardCharsets.UTF_8)).isEqualTo("身");
    }

    @Test
    void anAnswerGoesOutAsItIsAndWithoutTheNameOfTheServer() throws Exception {
        var response = send(request("/").build());

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("好");
        assertThat(response.headers().firstValue("X-Mine")).contains("1");
        assertThat(response.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void aWaitingRequestIsAnsweredWhenItsAnswerIsThere() throws Exception {
        var waiting = client.sendAsync(request("/slow").build(), BodyHandlers.ofString());
        seen.take();

        slow.complete(ApiResponse.empty(204));

        assertThat(waiting.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
    }

    @Test
    void ofALongBodyOneByteTooMuchIsRead() throws Exception {
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10_000_000]));

        client.sendAsync(request("/").POST(endless).build(), BodyHandlers.ofString());

        assertThat(seen.take().body()).hasSize(ApiRequest.MAX_BODY + 1);
    }

    @Test
    void aBrokenQueryIsAProblem() throws Exception {
        assertThat(raw("GET /?x=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void whatIsNoHttpIsAProblemWithoutBanner() throws Exception {
        assertThat(raw("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContainIgnoringCase("jetty");
    }

    @Test
    void aMethodThatNobodyKnowsIsAProblem() throws Exception {
        assertThat(raw("FOO /v1/notices HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("application/problem+json", "Allow: GET");
    }

    @Test
    void aBodyThatBreaksOffIsAProblem() throws Exception {
        try (var socket = stalled()) {
            socket.shutdownOutput();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 408")
                    .contains("application/problem+json");
        }
    }

    @Test
    @Timeout(60)
    void bodiesThatNeverComeHoldUpOnlyOtherBodies() throws Exception {
        var stalled = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 100; i++) {
                stalled.add(stalled());
            }

            assertThat(send(request("/").build()).statusCode()).isEqualTo(201);
            var post = request("/").POST(BodyPublishers.ofString("x")).build();
            int status;
            do { // until the server has taken up enough of those that stall
                status = send(post).statusCode();
            } while (status == 201);
            assertThat(status).isEqualTo(503);
        } finally {
            for (var socket : stalled) {
                socket.close();
            }
        }
    }

    private Socket stalled() throws IOException {
        var socket = new Socket("127.0.0.1", server.port());
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    @Test
    void aBusyPortIsOneClearLine() {
        try (var second = new HttpServer("127.0.0.1", server.port(), this::answer)) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(BindException.class)
                    .hasMessageContaining("port " + server.port());
        }
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

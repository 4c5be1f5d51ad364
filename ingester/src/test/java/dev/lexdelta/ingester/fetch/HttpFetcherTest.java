package dev.lexdelta.ingester.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpExchange;
import dev.lexdelta.contract.net.RefusedTargets;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import dev.lexdelta.ingester.fetch.Fetched.NotModified;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class HttpFetcherTest {
    private static final int MAX_BYTES = 100_000;
    /** More than an answer takes, however busy the machine is. */
    private static final FetchLimits LIMITS = limits(Duration.ofMinutes(1), 2);
    /** Enough for the head of an answer, and soon over. */
    private static final FetchLimits HASTY = limits(Duration.ofSeconds(3), 0);

    private static final RefusedTargets LOOPBACK = new RefusedTargets(List.of("127.0.0.1"));

    private final List<Duration> waits = new ArrayList<>();
    private final LocalSite site = new LocalSite();
    private final SetClock clock = new SetClock();
    private final Fetcher fetcher = fetcher(LIMITS);
    private final Fetcher hasty = fetcher(HASTY);

    private static FetchLimits limits(Duration timeout, int retries) {
        return new FetchLimits(
                MAX_BYTES, timeout, timeout, 3, retries, Duration.ofMillis(1), Duration.ofMillis(2), timeout);
    }

    private Fetcher fetcher(FetchLimits limits) {
        return new HttpFetcher(
                limits,
                "Mozilla/5.0 (compatible; Lexdelta/test; +mailto:ops@example.org)",
                LOOPBACK,
                clock,
                waits::add);
    }

    @AfterEach
    void close() {
        site.close();
    }

    static Stream<Arguments> misbehaviours() {
        return Stream.of(
                misbehaves("does not have the page", "http-404", 404, (e, s) -> LocalSite.send(e, 404, "gone")),
                misbehaves("fails for good", "http-500", 500, (e, s) -> LocalSite.send(e, 500, "")),
                misbehaves("hangs up", "no-answer", 0, (e, s) -> e.close()),
                misbehaves("sends for ever", "body-too-large", 200, HttpFetcherTest::endless),
                misbehaves("announces too much", "body-too-large", 200, HttpFetcherTest::twoGigabytes),
                misbehaves("fails with an endless page", "http-503", 503, (e, s) -> endless(e, 503)),
                misbehaves("cuts the connection", "cut-off", 200, (e, s) -> part(e)),
                misbehaves("sends a gzip bomb", "body-too-large", 200, (e, s) -> gzip(e, gzipped(5_000_000))),
                misbehaves("declares gzip and sends none", "bad-encoding", 200, (e, s) -> gzip(e, bytes("plain"))),
                misbehaves("cuts its gzip", "bad-encoding", 200, (e, s) -> gzip(e, half(gzipped(5_000)))),
                misbehaves(
                        "sends a deflate bomb",
                        "body-too-large",
                        200,
                        (e, s) -> encoded(e, "deflate", deflated(5_000_000))),
                misbehaves("floods with headers", "bad-answer", 0, (e, s) -> headers(e)),
                misbehaves("asks for a captcha", "blocked", 200, (e, s) -> LocalSite.send(e, 200, "<p>请输入验证码")),
                misbehaves("sends an unknown encoding", "bad-encoding", 200, (e, s) -> encoded(e, "br", bytes("x"))),
                misbehaves("redirects in circles", "too-many-redirects", 0, (e, s) -> redirect(e, "/page")),
                misbehaves("redirects to a file", "bad-redirect", 302, (e, s) -> redirect(e, "file:///etc/passwd")),
                misbehaves("redirects to nowhere", "bad-redirect", 302, (e, s) -> redirect(e, "http://")),
                misbehaves("answers 304 unasked", "http-304", 304, (e, s) -> LocalSite.send(e, 304, "")));
    }

    @ParameterizedTest(name = "a server that {0} is {1}")
    @MethodSource("misbehaviours")
    void whatAServerDoesWrongIsAValue(String what, String code, int status, Misbehaviour misbehaviour)
            throws Exception {
        isAValue(fetcher, code, status, misbehaviour);
    }

    static Stream<Arguments> delays() {
        return Stream.of(
                misbehaves("says nothing", "no-answer", 0, (e, s) -> s.keepWaiting()),
                misbehaves("stops in the middle", "too-slow", 200, HttpFetcherTest::stall));
    }

    @ParameterizedTest(name = "a server that {0} is {1}")
    @MethodSource("delays")
    void aServerThatKeepsUsWaitingIsAValue(String what, String code, int status, Misbehaviour misbehaviour)
            throws Exception {
        isAValue(hasty, code, status, misbehaviour);
    }

    private void isAValue(Fetcher client, String code, int status, Misbehaviour misbehaviour) throws Exception {
        site.page("/page", exchange -> misbehaviour.answer(exchange, site));

        var failed = (Failed) client.fetch(FetchRequest.of(site.url("/page"), Duration.ZERO));

        assertThat(failed.code()).isEqualTo(code);
        assertThat(failed.status()).isEqualTo(status);
        assertThat(failed.sentence()).contains("/page").doesNotContain("\n").doesNotContain("null");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.org/a, invalid-url",
        "http://, invalid-url",
        "/etc/passwd, invalid-url",
        "'', invalid-url",
        "http://[::1, invalid-url",
        "http://no-such-host.invalid/, unknown-host"
    })
    void anAddressThatCannotBeAskedIsAValue(String url, String code) throws Exception {
        var failed = (Failed) fetcher.fetch(FetchRequest.of(url, Duration.ZERO));

        assertThat(failed.code()).isEqualTo(code);
    }

    @Test
    void aPortWhereNobodyListensIsAValue() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        var failed = (Failed) fetcher.fetch(FetchRequest.of("http://127.0.0.1:" + port + "/", Duration.ZERO));

        assertThat(failed.code()).isEqualTo("no-answer");
    }

    @Test
    void givesThePageWithWhatItsServerDeclared() throws Exception {
        site.page("/old", exchange -> redirect(exchange, "/%E6%9D%A1%E4%BE%8B x.html"));
        site.page(
                "/%E6%9D%A1%E4%BE%8B%20x.html",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "Text/HTML; Charset=\"gb2312\"");
                    exchange.getResponseHeaders().set("Last-Modified", "Sun, 01 Mar 2026 00:00:00 GMT");
                    exchange.getResponseHeaders().set("ETag", "\"1\"");
                    gzip(exchange, gzipped(3));
                });

        var body = (Body) fetch("/old");

        assertThat(body.bytes()).isEqualTo(new byte[3]);
        assertThat(body.mediaType()).isEqualTo("text/html");
        assertThat(body.charset()).isEqualTo("gb2312");
        assertThat(body.etag()).isEqualTo("\"1\"");
        assertThat(body.lastModified()).isEqualTo("Sun, 01 Mar 2026 00:00:00 GMT");
        assertThat(body.url()).hasToString(site.url("/%E6%9D%A1%E4%BE%8B%20x.html"));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void readsDeflateWithAndWithoutItsHead(boolean bare) throws Exception {
        site.page("/page", exchange -> encoded(exchange, "deflate", deflated(bytes("<p>第一条"), bare)));

        assertThat(((Body) fetch("/page")).bytes()).isEqualTo(bytes("<p>第一条"));
    }

    @Test
    void comesBackWithTheCookieThatAFirewallAsksFor() throws Exception {
        site.page("/page", exchange -> {
            if ("key=1".equals(exchange.getRequestHeaders().getFirst("Cookie"))) {
                LocalSite.send(exchange, 200, "here");
            } else {
                exchange.getResponseHeaders().set("Set-Cookie", "key=1; Path=/");
                redirect(exchange, "/page");
            }
        });

        assertThat(fetch("/page")).isInstanceOf(Body.class);
        assertThat(site.requests()).containsExactly("/robots.txt", "/page", "/page");
        assertThat(fetch("/page")).isInstanceOf(Body.class);
        assertThat(site.requests()).hasSize(4);
    }

    @Test
    void sendsWhatAnInterfaceIsAskedWith() throws Exception {
        site.page(
                "/api",
                exchange -> LocalSite.send(
                        exchange,
                        200,
                        exchange.getRequestMethod()
                                + exchange.getRequestHeaders().getFirst("Content-Type")
                                + exchange.getRequestHeaders().getFirst("Referer")
                                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var post = Post.form(Map.of("b", "2", "a", "征求意见"), value -> value);
        var request =
                new FetchRequest(site.url("/api"), null, null, Duration.ZERO, Map.of("Referer", "http://site/"), post);

        var body = (Body) fetcher.fetch(request);

        assertThat(body.bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("POSTapplication/x-www-form-urlencoded; charset=utf-8http://site/"
                        + "a=%E5%BE%81%E6%B1%82%E6%84%8F%E8%A7%81&b=2");
    }

    @Test
    void goesNowhereThatAPageMayNotSendUs() throws Exception {
        site.page("/away", exchange -> redirect(exchange, "http://169.254.169.254/latest"));
        site.page("/local", exchange -> redirect(exchange, "http://localhost:1/"));

        assertThat(((Failed) fetch("/away")).code()).isEqualTo("refused-target");
        assertThat(((Failed) fetch("/local")).code()).isEqualTo("refused-target");
        var strict = new HttpFetcher(LIMITS, "Lexdelta", RefusedTargets.STRICT, clock, waits::add);
        assertThat(((Failed) strict.fetch(FetchRequest.of(site.url("/away"), Duration.ZERO))).code())
                .isEqualTo("refused-target");
    }

    @Test
    void leavesAHostAloneThatFailsTimeAfterTime() throws Exception {
        site.page("/page", exchange -> LocalSite.send(exchange, 503, ""));
        for (int i = 0; i < Breakers.MOST_FAILURES; i++) {
            assertThat(((Failed) fetch("/page")).resting()).isFalse();
        }
        int asked = site.requests().size();

        assertThat(((Failed) fetch("/page")).resting()).isTrue();

        assertThat(site.requests()).hasSize(asked);
        clock.now = clock.now.plus(Breakers.REST);
        site.html("/page", "<p>第一条</p>");
        assertThat(fetch("/page")).isInstanceOf(Body.class);
    }

    @Test
    void leavesAHostAloneForAsLongAsItAsks() throws Exception {
        site.page("/page", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            LocalSite.send(exchange, 503, "");
        });
        fetch("/page");
        site.html("/page", "<p>第一条</p>");

        assertThat(((Failed) fetch("/page")).resting()).isTrue();
        clock.now = clock.now.plus(Duration.ofHours(1));
        assertThat(fetch("/page")).isInstanceOf(Body.class);
    }

    @Test
    void asksOnlyForWhatIsNew() throws Exception {
        site.html("/page", "<p>第一条</p>");
        var first = (Body) fetch("/page");

        var second =
                fetcher.fetch(FetchRequest.of(site.url("/page"), first.etag(), first.lastModified(), Duration.ZERO));

        assertThat(second).isEqualTo(new NotModified());
    }

    @ParameterizedTest
    @CsvSource({"500, ''", "503, 0", "429, 0", "503, 'Sat, 28 Feb 2026 00:00:00 GMT'"})
    void asksAgainAfterAFailureThatMayPass(int status, String retryAfter) throws Exception {
        var calls = new AtomicInteger();
        site.page("/page", exchange -> {
            if (calls.incrementAndGet() == 1) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
                LocalSite.send(exchange, status, "later");
            } else {
                LocalSite.send(exchange, 200, "here");
            }
        });

        assertThat(fetch("/page")).isInstanceOf(Body.class);
        assertThat(calls).hasValue(2);
    }

    @Test
    void leavesAServerAloneThatAsksForMoreTimeThanWeWait() throws Exception {
        site.page("/page", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            LocalSite.send(exchange, 503, "");
        });

        fetch("/page");

        assertThat(site.requests()).containsExactly("/robots.txt", "/page");
    }

    @ParameterizedTest
    @CsvSource({"404, 1", "403, 1", "500, 3", "429, 3"})
    void givesUpAfterAsOftenAsItPays(int status, int times) throws Exception {
        site.page("/page", exchange -> LocalSite.send(exchange, status, ""));

        fetch("/page");

        assertThat(site.requests()).filteredOn("/page"::equals).hasSize(times);
    }

    @Test
    void doesNotAskForWhatRobotsTxtForbids() throws Exception {
        site.page("/robots.txt", e -> LocalSite.send(e, 200, "User-agent: lexdelta\nDisallow: /closed/\n"));
        site.html("/open", "<p>第一条</p>");
        site.page("/way", exchange -> redirect(exchange, "/closed/way"));

        assertThat(((Failed) fetch("/closed/page")).code()).isEqualTo("robots-forbids");
        assertThat(((Failed) fetch("/way")).code()).isEqualTo("robots-forbids");
        assertThat(fetch("/open")).isInstanceOf(Body.class);
        assertThat(site.requests()).containsExactly("/robots.txt", "/way", "/open");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lexdelta",
                "Lexdelta/1.0",
                "Mozilla/5.0 (compatible; Lexdelta)",
                "Mozilla/5.0 (compatible; Lexdelta/1.0)",
                "Mozilla/5.0 (compatible; Lexdelta; +mailto:a@b)"
            })
    void robotsTxtKnowsUsByOurProductToken(String userAgent) throws Exception {
        site.page("/robots.txt", e -> LocalSite.send(e, 200, "User-agent: lexdelta\nDisallow: /closed/\n"));
        var named = new HttpFetcher(LIMITS, userAgent, LOOPBACK, clock, waits::add);

        var failed = (Failed) named.fetch(FetchRequest.of(site.url("/closed/page"), Duration.ZERO));

        assertThat(failed.code()).isEqualTo("robots-forbids");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void asksForNothingWhereRobotsTxtCannotBeHad(int status) throws Exception {
        site.page("/robots.txt", exchange -> LocalSite.send(exchange, status, ""));
        site.html("/page", "<p>第一条</p>");

        assertThat(((Failed) fetch("/page")).sentence()).contains("/robots.txt answered " + status);
        assertThat(site.requests()).containsOnly("/robots.txt");
    }

    @Test
    void keepsRequestsToAHostApart() throws Exception {
        site.page("/robots.txt", e -> LocalSite.send(e, 200, "User-agent: *\nCrawl-delay: 7\n"));
        site.html("/a", "a").html("/b", "b");

        fetcher.fetch(FetchRequest.of(site.url("/a"), Duration.ofSeconds(2)));
        fetcher.fetch(FetchRequest.of(site.url("/b"), Duration.ofSeconds(9)));

        assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(16));
    }

    @Test
    void asksForRobotsTxtAgainTheNextDay() throws Exception {
        site.html("/page", "<p>第一条</p>");
        fetch("/page");
        clock.now = clock.now.plus(Duration.ofHours(23));
        fetch("/page");
        clock.now = clock.now.plus(Duration.ofHours(2));
        fetch("/page");

        assertThat(site.requests()).containsExactly("/robots.txt", "/page", "/page", "/robots.txt", "/page");
    }

    @Test
    void aThreadThatIsToStopStops() {
        site.page("/robots.txt", exchange -> site.keepWaiting());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> fetch("/page")).isInstanceOf(InterruptedException.class);
        Thread.interrupted(); // not for the next test
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    interface Misbehaviour {
        void answer(HttpExchange exchange, LocalSite site) throws Exception;
    }

    private static Arguments misbehaves(String what, String code, int status, Misbehaviour misbehaviour) {
        return arguments(what, code, status, misbehaviour);
    }

    private Fetched fetch(String path) throws InterruptedException {
        return fetcher.fetch(FetchRequest.of(site.url(path), Duration.ZERO));
    }

    private static void endless(HttpExchange exchange, LocalSite site) throws IOException {
        endless(exchange, 200);
    }

    private static void endless(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, 0);
        writeForEver(exchange);
    }

    private static void twoGigabytes(HttpExchange exchange, LocalSite site) throws IOException {
        exchange.sendResponseHeaders(200, 2L << 30);
        writeForEver(exchange);
    }

    private static void writeForEver(HttpExchange exchange) throws IOException {
        var chunk = new byte[10_000];
        while (true) {
            exchange.getResponseBody().write(chunk); // until the client hangs up
        }
    }

    private static void part(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write(new byte[10]);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void stall(HttpExchange exchange, LocalSite site) throws Exception {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write(new byte[10]);
        exchange.getResponseBody().flush();
        site.keepWaiting();
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        LocalSite.send(exchange, 302, "");
    }

    private static void gzip(HttpExchange exchange, byte[] body) throws IOException {
        encoded(exchange, "gzip", body);
    }

    private static void encoded(HttpExchange exchange, String encoding, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", encoding);
        LocalSite.send(exchange, 200, body);
    }

    private static byte[] gzipped(int zeros) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[zeros]);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(int zeros) {
        return deflated(new byte[zeros], false);
    }

    private static byte[] deflated(byte[] content, boolean bare) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
        deflater.setInput(content);
        deflater.finish();
        var packed = new byte[content.length + 1_000];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private static void headers(HttpExchange exchange) throws IOException {
        for (int i = 0; i < 10_000; i++) {
            exchange.getResponseHeaders().add("X-" + i, "x");
        }
        LocalSite.send(exchange, 200, "here");
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

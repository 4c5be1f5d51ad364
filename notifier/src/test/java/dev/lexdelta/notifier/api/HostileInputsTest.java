package dev.lexdelta.notifier.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.api.http.HttpServer;
import dev.lexdelta.notifier.post.Answer;
import dev.lexdelta.notifier.post.Poster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What an attacker may send, and the answer it gets: hostile-inputs.csv has one row for each. Those that ask the API go
 * through its server byte by byte; those that are called (CALL, CALLS) through the code that posts to targets, with a trap
 * in the private network that nothing may touch.
 */
@Timeout(60)
class HostileInputsTest {
    private static final Pattern REPEAT = Pattern.compile("@(.+?)\\*([0-9]+)@", Pattern.DOTALL);
    private static final String WEBHOOK = "{\"name\":\"n\",\"channel\":{\"kind\":\"WEBHOOK\",\"url\":\"%s\"}}";
    private static final String MAIL = "{\"name\":\"n\",\"channel\":{\"kind\":\"MAIL\",\"address\":\"%s\"}}";
    private static final String NAME =
            "{\"name\":\"%s\",\"channel\":{\"kind\":\"MAIL\",\"address\":\"a@example.org\"}}";

    private static Fixture fixture;
    private static HttpServer server;
    private static HostileTargets targets;

    @BeforeAll
    static void start() throws IOException {
        fixture = new Fixture();
        server = new HttpServer("127.0.0.1", 0, fixture.api::answer);
        server.start();
        targets = new HostileTargets();
    }

    @AfterAll
    static void stop() {
        server.close();
        targets.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "hostile-inputs.csv",
            numLinesToSkip = 1,
            delimiter = ';',
            quoteCharacter = '`',
            emptyValue = "",
            maxCharsPerColumn = 20_000)
    void getsItsAnswer(
            String what,
            String method,
            String target,
            String token,
            String headers,
            String body,
            int status,
            String words)
            throws Exception {
        var before = List.copyOf(fixture.world.subscriptions.keySet());

        var answer =
                method.startsWith("CALL") ? call(method, target, headers) : ask(method, target, token, headers, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains(filled(words == null ? "" : words));
        assertThat(targets.caught()).as("connections to the private network").isZero();
        if (status >= 400 && !method.startsWith("CALL")) {
            assertThat(answer.text())
                    .as("a problem, without a word of what is inside")
                    .contains("application/problem+json")
                    .doesNotContain("Exception", "jetty", "Jetty", "javalin", "lexdelta.api", "org.")
                    .doesNotContain(fixture.subscriber, fixture.operator);
            assertThat(fixture.world.subscriptions.keySet()).containsExactlyElementsOf(before);
        }
        assertThat(fixture.world.subscriptions.get(Fixture.THEIRS).revision()).isEqualTo(3);
        assertThat(fixture.world.subscriptions.get(Fixture.MINE).revision()).isEqualTo(3);
    }

    /** What came back: status, and head and body as text. */
    private record Got(int status, String text) {}

    private static Got call(String how, String url, String lookups) throws Exception {
        var asked = new AtomicInteger();
        var answers = lookups == null ? new String[0] : lookups.split("\\|");
        try (var poster =
                new Poster(targets.allowed(), Duration.ofSeconds(5), name -> lookedUp(answers, asked, name))) {
            var letter = new Poster.Letter(URI.create(targets.filled(url)), Map.of(), new byte[0]);
            Answer answer = null;
            for (int calls = how.equals("CALLS") ? 2 : 1; calls > 0; calls--) {
                var lookedUp = asked.get();
                answer = poster.post(() -> letter).get(30, TimeUnit.SECONDS);
                assertThat(asked.get() - lookedUp).as("lookups of one call").isLessThanOrEqualTo(1);
            }
            return answer instanceof Answer.Status head
                    ? new Got(head.code(), head.body())
                    : new Got(0, ((Answer.None) answer).error());
        }
    }

    /** The answers of a name server, one after the other; the last for ever. */
    private static InetAddress[] lookedUp(String[] answers, AtomicInteger asked, String name)
            throws UnknownHostException {
        if (answers.length == 0) {
            throw new UnknownHostException(name);
        }
        var addresses = new ArrayList<InetAddress>();
        for (var address : answers[Math.min(asked.getAndIncrement(), answers.length - 1)].split(",")) {
            addresses.add(InetAddress.getByName(address.strip()));
        }
        return addresses.toArray(new InetAddress[0]);
    }

    private static Got ask(String method, String target, String token, String headers, String body) throws IOException {
        var bytes = body(body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(method + " " + filled(target) + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n");
        if (!token.equals("-")) {
            head.append("Authorization: Bearer ").append(token(token)).append("\r\n");
        }
        for (var header : headers == null || headers.isEmpty() ? new String[0] : headers.split("\\|")) {
            head.append(filled(header)).append("\r\n");
        }
        if (bytes.length > 0 && !head.toString().contains("Transfer-Encoding")) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        var request = new ByteArrayOutputStream();
        request.writeBytes((head + "\r\n").getBytes(StandardCharsets.UTF_8));
        request.writeBytes(bytes);
        return raw(request.toByteArray());
    }

    private static Got raw(byte[] request) throws IOException {
        var answer = new ByteArrayOutputStream();
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput(); // what is asked for is all there is, also where a connection would be kept
            } catch (SocketException e) {
                // it has heard enough and answers
            }
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketException e) {
                // it hung up while bytes of ours were still on their way
            } catch (SocketTimeoutException e) {
                throw new AssertionError("not ended: " + answer.toString(StandardCharsets.UTF_8), e);
            }
        }
        var text = answer.toString(StandardCharsets.UTF_8);
        return new Got(text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0, text);
    }

    private static String token(String word) {
        return switch (word) {
            case "mine" -> fixture.subscriber;
            case "operator" -> fixture.operator;
            case "almost" ->
                fixture.subscriber.substring(0, fixture.subscriber.length() - 1)
                        + (fixture.subscriber.endsWith("A") ? "B" : "A");
            case "hash" -> TokenBook.hash(fixture.subscriber);
            default -> filled(word);
        };
    }

    /** A body as it stands, or what makes one: the address of a webhook or of a mail, or a name. */
    private static String body(String cell) {
        var text = filled(cell);
        for (var form : Map.of("URL ", WEBHOOK, "MAIL ", MAIL, "NAME ", NAME).entrySet()) {
            if (text.startsWith(form.getKey())) {
                return form.getValue().formatted(text.substring(form.getKey().length()));
            }
        }
        return text;
    }

    private static String filled(String text) {
        var filled = text.replace("@MINE@", Fixture.MINE)
                .replace("@THEIRS@", Fixture.THEIRS)
                .replace("@LINK@", fixture.links.of(Fixture.MINE))
                .replace(
                        "@FORGED@",
                        Fixture.THEIRS + fixture.links.of(Fixture.MINE).substring(32))
                .replace("@CRLF@", "\r\n")
                .replace("@NUL@", "\0");
        return REPEAT.matcher(filled).replaceAll(found -> found.group(1).repeat(Integer.parseInt(found.group(2))));
    }

    @Test
    void tokensThatAreWrongInWhateverWayAreAnsweredAlike() throws IOException {
        var answers = new ArrayList<String>();
        for (var token :
                List.of("almost", "hash", "lxd_" + "A".repeat(43), "lxd_", "x", "null", "@x*3000@", "operator x")) {
            answers.add(undated(ask("GET", "/v1/subscriptions", token, "", "").text()));
        }

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(answers.get(0)).startsWith("HTTP/1.1 401").contains("invalid_token");
    }

    @Test
    void whatIsAnothersIsAnsweredLikeWhatNeverWas() throws IOException {
        var nobodys = "e".repeat(32);
        for (var ask : List.of(
                "GET ",
                "DELETE ",
                "GET /attempts",
                "POST /secret",
                "POST /replay",
                "POST /test",
                "POST /copy",
                "PUT ",
                "PUT /owner")) {
            var parts = ask.split(" ", 2);
            var answers = new ArrayList<String>();
            for (var id : List.of(Fixture.THEIRS, nobodys)) {
                var path = "/v1/subscriptions/" + id + parts[1];
                var got = ask(parts[0], path, "mine", "Content-Type: application/json|If-Match: \"3\"", "{}");
                answers.add(undated(got.text()).replace(id, "ID"));
            }
            assertThat(answers.get(0)).as(ask).startsWith("HTTP/1.1 404").isEqualTo(answers.get(1));
        }
    }

    private static String undated(String answer) {
        return answer.replaceFirst("Date: [^\r]*", "");
    }

    @Test
    void aNameIsShownAsItIsAndMeansNothingToAnybody() throws IOException {
        var name = "{{7*7}} ${7*7} <script>alert(1)</script> ../../etc/passwd '; DROP TABLE x; -- %s%n =1+1";

        var answer = ask("POST", "/v1/subscriptions", "mine", "Content-Type: application/json", "NAME " + name);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.text()).contains("Content-Type: application/json", "X-Content-Type-Options: nosniff");
        var json = Json.MAPPER.readTree(
                answer.text().substring(answer.text().indexOf("\r\n\r\n")).strip());
        assertThat(json.at("/name").asString()).isEqualTo(name);
    }

    @Test
    void thereAreAtLeastSixty() throws IOException {
        try (var table = HostileInputsTest.class.getResourceAsStream("hostile-inputs.csv")) {
            assertThat(new String(table.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .count()
                            - 1)
                    .isGreaterThanOrEqualTo(60);
        }
    }
}

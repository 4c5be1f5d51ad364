package dev.lexdelta.notifier.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.lexdelta.contract.net.CheckedLookup;
import dev.lexdelta.contract.net.RefusedTargets;
import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.Notices;
import dev.lexdelta.notifier.deliver.Occasion;
import dev.lexdelta.notifier.deliver.Sent;
import dev.lexdelta.notifier.post.Poster;
import dev.lexdelta.notifier.seal.Target;
import dev.lexdelta.notifier.trial.Scenario;
import dev.lexdelta.notifier.trial.TrialNotices;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebhookSenderTest {
    private static final URI BASE = URI.create("https://lexdelta.example.org/");
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration QUICK = Duration.ofMillis(500);
    private static final String SECRET = WebhookSecret.random();
    private static final RefusedTargets LOCAL = new RefusedTargets(List.of("127.0.0.0/8"));

    private static final Sent NO_TLS =
            new Sent.Failed(0, "no trusted TLS connection to the target could be made", null);

    private Receiver receiver;
    private Callers sender;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
        sender = sender(LOCAL, InetAddress::getAllByName);
    }

    @AfterEach
    void stop() {
        sender.close();
        receiver.close();
    }

    /** A sender with the poster that it is closed with. */
    private record Callers(Poster poster, WebhookSender sender) implements AutoCloseable {
        CompletableFuture<Sent> send(Delivery delivery, Target target) {
            return sender.send(delivery, target);
        }

        @Override
        public void close() {
            poster.close();
        }
    }

    private static Callers sender(RefusedTargets targets, CheckedLookup.Lookup lookup) {
        return sender(targets, PATIENT, lookup);
    }

    private static Callers sender(RefusedTargets targets, Duration timeout, CheckedLookup.Lookup lookup) {
        var poster = new Poster(targets, timeout, lookup);
        return new Callers(poster, new WebhookSender(BASE, poster, Clock.systemUTC()));
    }

    private static Sent send(Callers sender, String address, String secret) throws Exception {
        return sender.send(
                        Notices.delivery(Notices.promulgated(), ChannelKind.WEBHOOK, ""),
                        new Target(ChannelKind.WEBHOOK, address, secret))
                .get(30, TimeUnit.SECONDS);
    }

    private String local(String path) {
        return "http://127.0.0.1:" + receiver.port() + path;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/status/200, Delivered, 200, -, -",
                "/status/204, Delivered, 204, -, -",
                "/status/202, Delivered, 202, -, -",
                "/redirect, Failed, 301, the target answered 301, -",
                "/status/404, Failed, 404, the target answered 404, -",
                "/status/410, Gone, 410, the target answered that it is gone, -",
                "/busy?120, Failed, 429, the target answered 429, PT2M",
                "/busy?99999999, Failed, 429, the target answered 429, PT24H",
                "/busy?soon, Failed, 429, the target answered 429, -",
                "/status/500, Failed, 500, the target answered 500, -",
                "/closes, Failed, 0, the target closed the connection without an answer, -",
                "/endless, Delivered, 200, -, -",
                "/endless-error, Failed, 500, the target answered 500, -",
                "/heads, Failed, 0, the head of the answer is too large, -",
                "/many-heads, Failed, 0, the head of the answer is too large, -",
            })
    void judgesWhatTheTargetAnswers(String path, String outcome, int status, String error, Duration retryAfter)
            throws Exception {
        var sent = send(sender, local(path), SECRET);

        assertThat(sent.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(sent.status()).isEqualTo(status);
        if (sent instanceof Sent.Failed failed) {
            assertThat(failed.error()).isEqualTo(error);
            assertThat(failed.retryAfter()).isEqualTo(retryAfter);
        } else if (sent instanceof Sent.Gone gone) {
            assertThat(gone.error()).isEqualTo(error);
        }
    }

    @Test
    void doesNotWaitForever() throws Exception {
        try (var quick = sender(LOCAL, QUICK, InetAddress::getAllByName)) {
            assertThat(send(quick, local("/silent"), SECRET))
                    .isEqualTo(new Sent.Failed(0, "the target did not answer in time", null));
        }
    }

    @Test
    void believesTheHeadOfAnAnswerWhoseBodyNeverEnds() throws Exception {
        try (var quick = sender(LOCAL, QUICK.multipliedBy(4), InetAddress::getAllByName)) {
            assertThat(send(quick, local("/stalls"), SECRET)).isEqualTo(new Sent.Delivered(200));
        }
    }

    @Test
    void doesNotGoWhereItIsSent() throws Exception {
        send(sender, local("/redirect"), SECRET);

        assertThat(receiver.received).hasSize(1);
    }

    @Test
    void hangsUpOnAnEndlessBody() throws Exception {
        send(sender, local("/endless"), SECRET);
        var before = System.nanoTime();
        send(sender, local("/endless"), SECRET);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENT);
        // what fits into the buffers of two connections, not what could be sent in the time
        assertThat(receiver.written.get()).isLessThan(64L << 20);
    }

    @Test
    void signsSoThatThePublicClientVerifies() throws Exception {
        var other = WebhookSecret.random();

        send(sender, local("/status/200"), SECRET + " " + other);

        var received = receiver.received.get(0);
        new Webhook(SECRET).verify(received.body(), received.headers());
        new Webhook(other).verify(received.body(), received.headers());
        assertThat(received.headers().firstValue("webhook-id"))
                .contains(Notices.promulgated().id());
        assertThat(received.headers().firstValue("user-agent")).contains("Lexdelta");
        assertThat(received.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        assertThat(Json.MAPPER.readTree(received.body()).get("type").asString()).isEqualTo("promulgated");
    }

    @Test
    void signsWithBothSecretsWhileOneIsReplaced() throws Exception {
        var fresh = WebhookSecret.random();
        var old = new Target(ChannelKind.WEBHOOK, local("/status/200"), SECRET);
        var delivery = Notices.delivery(Notices.promulgated(), ChannelKind.WEBHOOK, "");

        sender.send(delivery, old.renewed(fresh, Instant.now())).get(30, TimeUnit.SECONDS);
        sender.send(delivery, old.renewed(fresh, Instant.now().minus(Target.RETIREMENT)))
                .get(30, TimeUnit.SECONDS);

        var during = receiver.received.get(0);
        new Webhook(SECRET).verify(during.body(), during.headers());
        new Webhook(fresh).verify(during.body(), during.headers());
        var after = receiver.received.get(1);
        new Webhook(fresh).verify(after.body(), after.headers());
        assertThatThrownBy(() -> new Webhook(SECRET).verify(after.body(), after.headers()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://[::1]:1/",
                "http://[::ffff:127.0.0.1]:1/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest",
                "http://localhost/"
            })
    void refusesATargetInAPrivateNetwork(String address) throws Exception {
        try (var strict = sender(RefusedTargets.STRICT, name -> {
            throw new AssertionError("looked up " + name);
        })) {
            assertThat(send(strict, address, SECRET))
                    .isEqualTo(new Sent.Failed(0, "the target lies in a network that is not allowed", null));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "93.184.216.34, 127.0.0.1",
        "127.0.0.1, 93.184.216.34",
        "::ffff:10.0.0.1, 93.184.216.34",
    })
    void refusesANameWithOneRefusedAddress(String first, String second) throws Exception {
        try (var strict = sender(RefusedTargets.STRICT, name ->
                new InetAddress[] {InetAddress.getByName(first), InetAddress.getByName(second)})) {
            assertThat(send(strict, "http://rebind.example.org:" + receiver.port() + "/status/200", SECRET))
                    .isEqualTo(new Sent.Failed(0, "the target lies in a network that is not allowed", null));
        }
        assertThat(receiver.received).isEmpty();
    }

    @Test
    void connectsToTheVeryAddressThatWasChecked() throws Exception {
        var lookups = new AtomicInteger();
        try (var named = sender(LOCAL, name -> {
            lookups.incrementAndGet();
            return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
        })) {
            // a name that nobody else could resolve
            var sent = send(named, "http://hooks.invalid:" + receiver.port() + "/status/200", SECRET);

            assertThat(sent).isEqualTo(new Sent.Delivered(200));
        }
        assertThat(lookups).hasValue(1);
    }

    @Test
    void reachesANameThatTheOperatorAllows() throws Exception {
        try (var intranet = sender(new RefusedTargets(List.of("hooks.intranet")), name ->
                new InetAddress[] {InetAddress.getLoopbackAddress()})) {
            assertThat(send(intranet, "http://hooks.intranet:" + receiver.port() + "/status/200", SECRET))
                    .isEqualTo(new Sent.Delivered(200));
        }
    }

    @Test
    void tellsThatAHostIsNotKnown() throws Exception {
        try (var lost = sender(LOCAL, name -> {
            throw new UnknownHostException(name);
        })) {
            assertThat(send(lost, "http://nowhere.example.org/", SECRET))
                    .isEqualTo(new Sent.Failed(0, "the host of the target is not known", null));
        }
    }

    @Test
    void tellsThatNobodyListens() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(send(sender, "http://127.0.0.1:" + free + "/", SECRET))
                .isEqualTo(new Sent.Failed(0, "the target took no connection", null));
    }

    @Test
    void doesNotTrustACertificateThatNobodySigned() throws Exception {
        var other = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        other.start();
        try {
            assertThat(send(sender, "https://127.0.0.1:" + other.getSmtps().getPort() + "/", SECRET))
                    .isEqualTo(NO_TLS);
        } finally {
            other.stop();
        }
    }

    @Test
    void tellsThatThereIsNoTls() throws Exception {
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answering = CompletableFuture.runAsync(() -> answerInTheClear(plain));

            assertThat(send(sender, "https://127.0.0.1:" + plain.getLocalPort() + "/", SECRET))
                    .isEqualTo(NO_TLS);
            answering.get(30, TimeUnit.SECONDS);
        }
    }

    private static void answerInTheClear(ServerSocket server) {
        try (var client = server.accept()) {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.getInputStream().readAllBytes();
        } catch (IOException e) {
            // the client hung up, as it should
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "whsec_", "whsec_AAAA", "whsec_%%%"})
    void doesNotSendUnsigned(String secret) throws Exception {
        assertThat(send(sender, local("/status/200"), secret))
                .isEqualTo(new Sent.Failed(0, "the secret of the webhook is malformed", null));
        assertThat(receiver.received).isEmpty();
    }

    @Test
    void doesNotBlockItsCallerWhileNamesAreLookedUp() throws Exception {
        var answered = new CountDownLatch(1);
        try (var slow = sender(LOCAL, name -> {
            awaitQuietly(answered);
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        })) {
            var sending = slow.send(
                    Notices.delivery(Notices.promulgated(), ChannelKind.WEBHOOK, ""),
                    new Target(
                            ChannelKind.WEBHOOK, "http://slow.example.org:" + receiver.port() + "/status/200", SECRET));

            assertThat(sending).isNotDone();
            answered.countDown();
            assertThat(sending.get(30, TimeUnit.SECONDS)).isEqualTo(new Sent.Delivered(200));
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendsTestEventsMarkedAndSignedWithinTheSize(Scenario scenario) throws Exception {
        var notice = TrialNotices.of(scenario, Instant.now());
        var wish = Notices.delivery(notice, ChannelKind.WEBHOOK, "").wish();

        sender.send(
                        new Delivery("s1", wish, notice, 1, Occasion.TEST),
                        new Target(ChannelKind.WEBHOOK, local("/status/200"), SECRET))
                .get(30, TimeUnit.SECONDS);

        var received = receiver.received.get(0);
        new Webhook(SECRET).verify(received.body(), received.headers());
        assertThat(received.headers().firstValue("lexdelta-occasion")).contains("test");
        assertThat(received.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(20_000);
        assertThat(Json.MAPPER.readTree(received.body()).get("truncated").asBoolean())
                .isEqualTo(scenario == Scenario.OVERSIZE);
    }
}

package dev.lexdelta.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Disabled;
import dev.lexdelta.contract.subscription.DisabledReason;
import dev.lexdelta.contract.subscription.Outcome;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.SubscriptionState;
import dev.lexdelta.contract.subscription.Verdict;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.Notices;
import dev.lexdelta.notifier.deliver.Sent;
import dev.lexdelta.notifier.seal.Target;
import dev.lexdelta.notifier.view.NotReadyException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MailSenderTest {
    private static final String READER = "reader@example.org";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-05T02:00:00Z"), ZoneOffset.UTC);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        server.setUser(READER, READER, "geheim");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static MailSender sender(int port, String user, String password) {
        return sender(port, MailSecurity.NONE, user, password);
    }

    private static MailSender sender(int port, MailSecurity security, String user, String password) {
        var config = new MailConfig("127.0.0.1", port, security, user, password, "法变 <lexdelta@example.net>", 2);
        return new MailSender(
                config, id -> Optional.empty(), id -> URI.create("https://lexdelta.example.org/leave/" + id), CLOCK);
    }

    private static Sent send(MailSender sender, Notice notice, String address) throws Exception {
        return sender.send(Notices.delivery(notice, ChannelKind.MAIL, ""), Target.mail(address))
                .get(30, TimeUnit.SECONDS);
    }

    private Sent send(Notice notice, String address) throws Exception {
        try (var sender = sender(server.getSmtp().getPort(), null, null)) {
            return send(sender, notice, address);
        }
    }

    private MimeMessage received() {
        assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        return server.getReceivedMessages()[0];
    }

    @Test
    void deliversTextAndHtml() throws Exception {
        assertThat(send(Notices.promulgated(), READER)).isEqualTo(new Sent.Delivered(250));

        var mail = received();
        assertThat(mail.getSubject()).isEqualTo("【公布】济南市公共数据条例");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("lexdelta@example.net", "法变", "UTF-8"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("法变");
        assertThat(mail.getHeader("From")[0]).matches("\\p{ASCII}+");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(CLOCK.instant());
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("【公布】济南市公共数据条例", "2026-07-01 起施行", "十万元以下罚款", "https://lexdelta.example.org/leave/s1");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat((String) parts.getBodyPart(1).getContent()).contains("<h2>【公布】济南市公共数据条例</h2>");
    }

    @Test
    void canBeUnsubscribedWithOneClick() throws Exception {
        send(Notices.promulgated(), READER);

        var mail = received();
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://lexdelta.example.org/leave/s1>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void hasTheSameMessageIdWhenRepeated() throws Exception {
        send(Notices.promulgated(), READER);
        send(Notices.promulgated(), READER);

        assertThat(server.waitForIncomingEmail(10_000, 2)).isTrue();
        var mails = server.getReceivedMessages();
        assertThat(mails[0].getMessageID())
                .matches("<[0-9a-f]{32}@example\\.net>")
                .isEqualTo(mails[1].getMessageID());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "条例\r\nBcc: other@example.org",
                "条例\nBcc: other@example.org",
                "条例\r\n\r\n<html>",
                "条例\u2028Bcc: other@example.org\u0000\u202e",
                "条例\u0085Bcc: other@example.org",
            })
    void letsNoTitleWriteAHeader(String title) throws Exception {
        assertThat(send(Notices.notice(title, "", List.of()), READER)).isEqualTo(new Sent.Delivered(250));

        var mail = received();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).startsWith("【公布】条例").doesNotContainPattern("\\p{Cntrl}|\u2028|\u202e|\u0085");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "reader",
                "@example.org",
                "reader@",
                "a@example.org,b@example.org",
                "a@example.org;b@example.org",
                "a@example.org b@example.org",
                "Reader <reader@example.org>",
                "<reader@example.org>",
                "list: a@example.org, b@example.org;",
                "reader@example.org\r\nBcc: other@example.org",
                "reader@example.org\nRCPT TO:<other@example.org>",
                "reader@[127.0.0.1]",
                "\"a b\"@example.org",
                "reader@@example.org",
                "reader..x@example.org",
                "reader@example..org",
                "读者@example.org",
                "reader(comment)@example.org",
            })
    void sendsToOnePlainAddressOnly(String address) throws Exception {
        assertThat(MailAddress.problem(address)).isPresent();
        assertThat(send(Notices.promulgated(), address))
                .isEqualTo(new Sent.Failed(0, "the mail address is malformed", null));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader@example.org", "first.last+tag@mail.example.org", "a_b-c@xn--fiqs8s.example"})
    void takesPlainAddresses(String address) {
        assertThat(MailAddress.problem(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    RCPT | 550 5.1.1 <reader@example.org> no such user here | Gone   | 550 | the mail server says that there is no such mailbox
                    RCPT | 550 5.2.1 mailbox disabled                       | Gone   | 550 | the mail server says that there is no such mailbox
                    RCPT | 550 5.7.1 reader@example.org looks like spam     | Failed | 550 | the mail server refused the recipient with 550
                    RCPT | 550 reader@example.org is not wanted             | Failed | 550 | the mail server refused the recipient with 550
                    RCPT | 452 4.2.2 mailbox of reader@example.org is full  | Failed | 452 | the mail server refused the recipient with 452
                    RCPT | 450 5.1.1 contradicts itself                     | Failed | 450 | the mail server refused the recipient with 450
                    MAIL | 553 5.1.8 sender lexdelta@example.net unknown    | Failed | 553 | the mail server refused the sender
                    DATA | 451 4.3.0 try later                              | Failed | 451 | the mail server refused the mail
                    .    | 554 5.6.0 content refused                        | Failed | 554 | the mail server refused the mail
                    """)
    void judgesWhatTheServerAnswers(String command, String reply, String outcome, int status, String error)
            throws Exception {
        try (var rude = new RudeServer(command, reply);
                var sender = sender(rude.port(), null, null)) {
            var sent = send(sender, Notices.promulgated(), READER);

            assertThat(sent.getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(sent.status()).isEqualTo(status);
            assertThat(sent.toString()).contains(error).doesNotContain("reader@", "lexdelta@");
        }
    }

    @Test
    void countsAsDeliveredWhatWasAcceptedBeforeTheServerHungUp() throws Exception {
        try (var rude = new RudeServer("QUIT", "");
                var sender = sender(rude.port(), null, null)) {
            assertThat(send(sender, Notices.promulgated(), READER)).isEqualTo(new Sent.Delivered(250));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA", "."})
    void tellsThatTheServerHungUp(String command) throws Exception {
        try (var rude = new RudeServer(command, "");
                var sender = sender(rude.port(), null, null)) {
            var sent = send(sender, Notices.promulgated(), READER);

            assertThat(sent).isInstanceOf(Sent.Failed.class);
            assertThat(sent.toString()).contains("the mail server").doesNotContain("reader@", "lexdelta@");
        }
    }

    @Test
    void tellsThatTheServerIsDown() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (var sender = sender(free, null, null)) {
            assertThat(send(sender, Notices.promulgated(), READER))
                    .isEqualTo(new Sent.Failed(0, "the mail server took no connection", null));
        }
    }

    @Test
    void sendsNothingInTheClearWhereStarttlsIsDemanded() throws Exception {
        try (var rude = new RudeServer("NOTHING", "");
                var sender = sender(rude.port(), MailSecurity.STARTTLS, null, null)) {
            assertThat(send(sender, Notices.promulgated(), READER))
                    .isEqualTo(new Sent.Failed(0, "the conversation with the mail server failed", null));
            assertThat(rude.heard()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void doesNotTrustACertificateThatNobodySigned() throws Exception {
        var secure = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        secure.start();
        try (var sender = sender(secure.getSmtps().getPort(), MailSecurity.TLS, null, null)) {
            assertThat(send(sender, Notices.promulgated(), READER))
                    .isEqualTo(new Sent.Failed(0, "no trusted TLS connection to the mail server could be made", null));
            assertThat(secure.getReceivedMessages()).isEmpty();
        } finally {
            secure.stop();
        }
    }

    @Test
    void logsIn() throws Exception {
        try (var sender = sender(server.getSmtp().getPort(), READER, "geheim")) {
            assertThat(send(sender, Notices.promulgated(), READER)).isEqualTo(new Sent.Delivered(250));
        }
    }

    @Test
    void tellsThatItsLoginIsRefused() throws Exception {
        try (var sender = sender(server.getSmtp().getPort(), READER, "falsch")) {
            var sent = send(sender, Notices.promulgated(), READER);

            assertThat(sent).isInstanceOf(Sent.Failed.class);
            assertThat(sent.toString()).contains("login").doesNotContain("falsch", "reader");
        }
    }

    @Test
    void waitsForComparisonsThatCannotBeReadYet() throws Exception {
        try (var sender = sender(CLOCK, id -> {
            throw new NotReadyException("the view has no change " + id + " yet");
        })) {
            assertThat(send(sender, Notices.promulgated(), READER))
                    .isEqualTo(new Sent.Failed(0, "the comparisons cannot be read yet", null));
            assertThat(server.getReceivedMessages()).isEmpty();
        }
    }

    @Test
    void leavesAMailThatHasWaitedLongToALaterAttempt() throws Exception {
        var now = new AtomicReference<>(CLOCK.instant());
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var sender = sender(clock(now), id -> {
            begun.countDown();
            awaitQuietly(goOn);
            return Optional.empty();
        })) {
            var delivery = Notices.delivery(Notices.promulgated(), ChannelKind.MAIL, "");
            var first = sender.send(delivery, Target.mail(READER));
            begun.await();
            var second = sender.send(delivery, Target.mail(READER));
            now.set(now.get().plusSeconds(61));
            goOn.countDown();

            assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(new Sent.Delivered(250));
            assertThat(second.get(30, TimeUnit.SECONDS))
                    .isEqualTo(new Sent.Failed(0, "too many mails are waiting", null));
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private MailSender sender(Clock clock, Function<String, Optional<ChangeSet>> comparisons) {
        var config = new MailConfig(
                "127.0.0.1", server.getSmtp().getPort(), null, null, null, "Lexdelta <lexdelta@example.net>", 1);
        return new MailSender(config, comparisons, id -> URI.create("https://lexdelta.example.org/leave/" + id), clock);
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void waitsForAComparisonThatCanNeverBeReadTwiceOnly() throws Exception {
        try (var sender = sender(CLOCK, id -> {
            throw new NotReadyException("the view has no change " + id + " yet");
        })) {
            var first = Notices.delivery(Notices.promulgated(), ChannelKind.MAIL, "");
            var third = new Delivery(first.subscription(), first.wish(), first.notice(), 3);

            assertThat(sender.send(third, Target.mail(READER)).get(30, TimeUnit.SECONDS))
                    .isEqualTo(new Sent.Delivered(250));
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void tellsAnOwnerInWordsThatASubscriptionIsDisabled() throws Exception {
        var why =
                new Disabled(DisabledReason.FAILING, Instant.parse("2026-03-01T08:00:00Z"), "the target answered 500");
        var wish = new Wish("山东\r\nBcc: x@example.org", Notices.ALL, ChannelKind.WEBHOOK, "zh", true, "");
        var verdict = new Verdict("v", Outcome.ACCEPTED);
        var note = OwnerNote.of(
                new Subscription(
                        "s1",
                        2,
                        READER,
                        SubscriptionState.DISABLED,
                        wish,
                        why.failingSince(),
                        why.failingSince(),
                        verdict,
                        why),
                why);
        try (var sender = sender(server.getSmtp().getPort(), null, null)) {
            sender.tell(note.address(), note.subject(), note.text());
            sender.tell("no address", note.subject(), note.text());
            assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        }
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).startsWith("订阅已停用：山东");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getContent().toString()).contains("s1", "2026-03-01T08:00:00Z", "the target answered 500");
    }
}

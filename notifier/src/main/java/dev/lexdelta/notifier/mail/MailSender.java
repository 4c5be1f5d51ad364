package dev.lexdelta.notifier.mail;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.notifier.deliver.Channel;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.Occasion;
import dev.lexdelta.notifier.deliver.Sent;
import dev.lexdelta.notifier.seal.Target;
import dev.lexdelta.notifier.view.NotReadyException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends notices by SMTP in threads of its own; what does not fit into its queue fails at once and is tried later. */
public final class MailSender implements Channel, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
    private static final int QUEUE = 1000;
    /** What has waited longer is left to a later attempt: it counts as lost soon, and would be sent twice. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final int ATTEMPTS_THAT_WAIT = 2;
    private static final int OK = 250;

    private final MailConfig config;
    private final Function<String, Optional<ChangeSet>> comparisons;
    private final Function<String, URI> leave;
    private final Clock clock;
    private final Session session;
    private final ThreadPoolExecutor pool;

    /**
     * A sender.
     *
     * @param comparisons ChangeSet id to ChangeSet; may block, or throw {@link NotReadyException}
     * @param leave subscription id to the link that unsubscribes by one POST
     */
    public MailSender(
            MailConfig config,
            Function<String, Optional<ChangeSet>> comparisons,
            Function<String, URI> leave,
            Clock clock) {
        this.config = config;
        this.comparisons = comparisons;
        this.leave = leave;
        this.clock = clock;
        this.session = Session.getInstance(config.properties());
        this.pool = new ThreadPoolExecutor(
                config.threads(), config.threads(), 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), runnable -> {
                    var thread = new Thread(runnable, "mail");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public CompletableFuture<Sent> send(Delivery delivery, Target target) {
        var to = MailAddress.parse(target.address());
        if (to.isEmpty()) {
            return CompletableFuture.completedFuture(new Sent.Failed(0, "the mail address is malformed", null));
        }
        try {
            var asked = clock.instant();
            return CompletableFuture.supplyAsync(() -> post(delivery, to.get(), asked), pool);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(tooMany());
        }
    }

    // rule: whoever it is for, our one server takes it
    @Override
    public String endpoint(Target target) {
        return "mail";
    }

    private static Sent tooMany() {
        return new Sent.Failed(0, "too many mails are waiting", null);
    }

    private Sent post(Delivery delivery, InternetAddress to, Instant asked) {
        if (asked.plus(LONGEST_WAIT).isBefore(clock.instant())) {
            return tooMany();
        }
        try {
            return post(delivery, to, comparisons(delivery));
        } catch (NotReadyException e) { // how the view says so
            return new Sent.Failed(0, "the comparisons cannot be read yet", null);
        }
    }

    private List<ChangeSet> comparisons(Delivery delivery) {
        if (delivery.occasion() == Occasion.TEST) { // its comparisons were never made
            return List.of();
        }
        return delivery.notice().comparisons().stream()
                .map(comparison -> comparison(delivery, comparison.changeId()))
                .flatMap(Optional::stream)
                .toList();
    }

    // rule: a comparison that cannot be read is waited for twice; then the figures of the notice stand in for it
    private Optional<ChangeSet> comparison(Delivery delivery, String id) {
        try {
            return comparisons.apply(id);
        } catch (NotReadyException e) { // how the view says so
            if (delivery.attempt() <= ATTEMPTS_THAT_WAIT) {
                throw e;
            }
            LOG.warn(
                    "notice {} is mailed without comparison {}",
                    delivery.notice().id(),
                    id);
            return Optional.empty();
        }
    }

    /** Tells somebody of something that is no notice; what goes wrong is logged, not tried again. */
    public void tell(String address, String subject, String text) {
        MailAddress.parse(address).ifPresent(to -> tell(to, subject, text));
    }

    private void tell(InternetAddress to, String subject, String text) {
        try {
            pool.execute(() -> {
                try {
                    transmit(note(to, subject, text), to);
                } catch (MessagingException e) {
                    LOG.warn("a note to an owner could not be mailed: {}", Refusal.of(e));
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.warn("a note to an owner could not be mailed: too many mails are waiting");
        }
    }

    private MimeMessage note(InternetAddress to, String subject, String text) throws MessagingException {
        var note = new MimeMessage(session);
        note.setFrom(config.sender());
        note.setRecipient(Message.RecipientType.TO, to);
        note.setSubject(HeaderText.of(subject), StandardCharsets.UTF_8.name());
        note.setText(text, StandardCharsets.UTF_8.name());
        note.setHeader("Auto-Submitted", "auto-generated");
        note.setHeader("Date", Letter.date(clock.instant()));
        return note;
    }

    private Sent post(Delivery delivery, InternetAddress to, List<ChangeSet> found) {
        var link = leave.apply(delivery.subscription());
        try {
            var letter = new Letter(session, config.sender(), to, delivery);
            letter.write(MailMessage.of(delivery, found, link), link, clock.instant());
            return transmit(letter, to);
        } catch (MessagingException e) {
            return Refusal.of(e);
        }
    }

    private Sent transmit(MimeMessage letter, InternetAddress to) throws MessagingException {
        var transport = session.getTransport("smtp");
        try {
            transport.connect(config.user(), config.password());
            transport.sendMessage(letter, new InternetAddress[] {to});
        } finally {
            close(transport);
        }
        return new Sent.Delivered(OK);
    }

    // The mail is accepted or refused by now; how the server says goodbye changes nothing.
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("the mail server did not say goodbye");
        }
    }

    /** Hangs up: what has not begun never ends. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}

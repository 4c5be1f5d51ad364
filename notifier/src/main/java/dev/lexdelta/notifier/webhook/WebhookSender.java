package dev.lexdelta.notifier.webhook;

import dev.lexdelta.notifier.deliver.Channel;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.Occasion;
import dev.lexdelta.notifier.deliver.Sent;
import dev.lexdelta.notifier.post.Answer;
import dev.lexdelta.notifier.post.Poster;
import dev.lexdelta.notifier.post.RetryAfter;
import dev.lexdelta.notifier.seal.Target;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Posts notices to webhooks. A target is believed only when it answers 2xx. Thread-safe. */
public final class WebhookSender implements Channel {
    private static final String OCCASION = "lexdelta-occasion";
    private static final int GONE = 410;

    private final WebhookPayload payload;
    private final Poster poster;
    private final Clock clock;

    /** @param base address under which the API answers, for the links in what is sent */
    public WebhookSender(URI base, Poster poster, Clock clock) {
        this.payload = new WebhookPayload(base);
        this.poster = poster;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Sent> send(Delivery delivery, Target target) {
        var secrets = secrets(target);
        if (secrets.isEmpty()) {
            return failed("the secret of the webhook is malformed");
        }
        return WebhookUrl.read(target.address()) instanceof WebhookUrl.Usable usable
                ? poster.post(() -> letter(delivery, usable.url(), secrets)).thenApply(this::sent)
                : failed("the address of the webhook is malformed");
    }

    // rule: whatever the path, one host answers
    @Override
    public String endpoint(Target target) {
        return WebhookUrl.read(target.address()) instanceof WebhookUrl.Usable usable
                ? usable.url().getAuthority().toLowerCase(Locale.ROOT)
                : "";
    }

    // rule: while a secret is replaced, both sign
    private List<WebhookSecret> secrets(Target target) {
        var current = WebhookSecret.all(target.secret());
        var retired = target.retiredAt(clock.instant())
                .map(old -> WebhookSecret.all(old.secret()))
                .orElse(List.of());
        return current.isEmpty()
                ? List.of()
                : Stream.concat(current.stream(), retired.stream()).toList();
    }

    private Poster.Letter letter(Delivery delivery, URI url, List<WebhookSecret> secrets) {
        var id = delivery.notice().id();
        var now = clock.instant();
        var body = payload.of(delivery.notice());
        var headers = new LinkedHashMap<String, String>();
        headers.put(StandardWebhooks.ID, id);
        headers.put(StandardWebhooks.TIMESTAMP, String.valueOf(now.getEpochSecond()));
        headers.put(StandardWebhooks.SIGNATURE, StandardWebhooks.sign(id, now, body, secrets));
        if (delivery.occasion() != Occasion.NEWS) {
            headers.put(OCCASION, delivery.occasion().name().toLowerCase(Locale.ROOT));
        }
        return new Poster.Letter(url, headers, body);
    }

    private Sent sent(Answer answer) {
        return answer instanceof Answer.Status status
                ? judged(status)
                : new Sent.Failed(0, ((Answer.None) answer).error(), null);
    }

    // rule: 2xx is delivered, 410 is gone for good, everything else may get better
    private Sent judged(Answer.Status status) {
        if (status.code() / 100 == 2) {
            return new Sent.Delivered(status.code());
        }
        return status.code() == GONE
                ? new Sent.Gone(GONE, "the target answered that it is gone")
                : new Sent.Failed(
                        status.code(),
                        "the target answered " + status.code(),
                        RetryAfter.parse(status.retryAfter(), clock.instant()));
    }

    private static CompletableFuture<Sent> failed(String error) {
        return CompletableFuture.completedFuture(new Sent.Failed(0, error, null));
    }
}

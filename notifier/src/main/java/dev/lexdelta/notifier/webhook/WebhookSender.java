package dev.lexdelta.notifier.webhook;

import dev.lexdelta.contract.net.RefusedTargets;
import dev.lexdelta.notifier.deliver.Channel;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.Sent;
import dev.lexdelta.notifier.seal.Target;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.io.CloseMode;

/**
 * Posts notices to webhooks. A target is believed only when it answers 2xx; where it sends us elsewhere we do not go.
 * Thread-safe; close it to hang up.
 */
public final class WebhookSender implements Channel, AutoCloseable {
    static final String USER_AGENT = "Lexdelta";

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int LOOKUPS = 16;
    private static final int GONE = 410;

    private final WebhookPayload payload;
    private final RefusedTargets targets;
    private final Clock clock;
    private final Duration timeout;
    private final CloseableHttpAsyncClient client;
    // the client looks names up in the thread that asks, and a name server may be slow
    private final ExecutorService starters = Executors.newFixedThreadPool(LOOKUPS, runnable -> daemon(runnable));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(runnable -> daemon(runnable));

    /** @param base address under which the API answers, for the links in what is sent */
    public WebhookSender(URI base, RefusedTargets targets, Clock clock) {
        this(base, targets, clock, TIMEOUT, InetAddress::getAllByName);
    }

    WebhookSender(URI base, RefusedTargets targets, Clock clock, Duration timeout, CheckedResolver.Lookup lookup) {
        this.payload = new WebhookPayload(base);
        this.targets = targets;
        this.clock = clock;
        this.timeout = timeout;
        this.client = WebhookClient.start(new CheckedResolver(targets, lookup), timeout);
    }

    private static Thread daemon(Runnable runnable) {
        var thread = new Thread(runnable, "webhook");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public CompletableFuture<Sent> send(Delivery delivery, Target target) {
        var secrets = WebhookSecret.all(target.secret());
        if (secrets.isEmpty()) {
            return failed("the secret of the webhook is malformed");
        }
        if (!(WebhookUrl.read(target.address()) instanceof WebhookUrl.Usable usable)) {
            return failed("the address of the webhook is malformed");
        }
        if (targets.refusesHost(usable.url().getHost())) {
            return failed("the target lies in a network that is not allowed");
        }
        var exchange = new Exchange();
        starters.execute(() -> start(exchange, delivery, target, secrets));
        return exchange.result().thenApply(this::sent);
    }

    // A bug must reach whoever waits, not only the thread that met it.
    private void start(Exchange exchange, Delivery delivery, Target target, List<WebhookSecret> secrets) {
        exchange.endsBy(timer.schedule(exchange::timeUp, timeout.toMillis(), TimeUnit.MILLISECONDS));
        try {
            exchange.runs(client.execute(request(delivery, target, secrets), exchange, null));
        } catch (RuntimeException bug) {
            exchange.fails(bug);
        }
    }

    private AsyncRequestProducer request(Delivery delivery, Target target, List<WebhookSecret> secrets) {
        var id = delivery.notice().id();
        var now = clock.instant();
        var body = payload.of(delivery.notice());
        return AsyncRequestBuilder.create(Method.POST.name())
                .setUri(URI.create(target.address()))
                .addHeader(StandardWebhooks.ID, id)
                .addHeader(StandardWebhooks.TIMESTAMP, String.valueOf(now.getEpochSecond()))
                .addHeader(StandardWebhooks.SIGNATURE, StandardWebhooks.sign(id, now, body, secrets))
                .setEntity(body, ContentType.APPLICATION_JSON)
                .build();
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

    /** Hangs up: what is under way ends as failed, what has not begun never ends. */
    @Override
    public void close() {
        starters.shutdownNow();
        timer.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}

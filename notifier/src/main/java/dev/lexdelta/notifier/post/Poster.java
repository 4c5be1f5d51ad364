package dev.lexdelta.notifier.post;

import dev.lexdelta.contract.net.CheckedLookup;
import dev.lexdelta.contract.net.RefusedTargets;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.io.CloseMode;

/**
 * Posts JSON to targets that strangers named: never to one that is refused, never where an answer sends us, never for
 * longer than the limit. Thread-safe; close it to hang up.
 */
public final class Poster implements AutoCloseable {
    /** How long a target may take. */
    public static final Duration TIMEOUT = Duration.ofSeconds(20);

    static final String USER_AGENT = "Lexdelta";

    private static final int LOOKUPS = 16;

    private final RefusedTargets targets;
    private final Duration timeout;
    private final CloseableHttpAsyncClient client;
    // the client looks names up in the thread that asks, and a name server may be slow
    private final ExecutorService starters = Executors.newFixedThreadPool(LOOKUPS, runnable -> daemon(runnable));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(runnable -> daemon(runnable));

    /** What is posted. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Letter(URI url, Map<String, String> headers, byte[] body) {}

    public Poster(RefusedTargets targets) {
        this(targets, TIMEOUT, InetAddress::getAllByName);
    }

    public Poster(RefusedTargets targets, Duration timeout, CheckedLookup.Lookup lookup) {
        this.targets = targets;
        this.timeout = timeout;
        this.client = PostClient.start(new CheckedResolver(new CheckedLookup(targets, lookup)), timeout);
    }

    private static Thread daemon(Runnable runnable) {
        var thread = new Thread(runnable, "post");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Posts.
     *
     * @param letter is written when it is its turn, in a thread of ours
     * @return fails only by a bug
     */
    public CompletableFuture<Answer> post(Supplier<Letter> letter) {
        var exchange = new Exchange();
        starters.execute(() -> start(exchange, letter));
        return exchange.result();
    }

    // A bug must reach whoever waits, not only the thread that met it.
    private void start(Exchange exchange, Supplier<Letter> writer) {
        exchange.endsBy(timer.schedule(exchange::timeUp, timeout.toMillis(), TimeUnit.MILLISECONDS));
        try {
            var letter = writer.get();
            var host = letter.url().getHost();
            if (host == null || targets.refusesHost(host)) { // what Java takes for no host, others may take for one
                exchange.failed(new CheckedLookup.Refused());
            } else {
                exchange.runs(client.execute(request(letter), exchange, null));
            }
        } catch (RuntimeException bug) {
            exchange.fails(bug);
        }
    }

    private static AsyncRequestProducer request(Letter letter) {
        var request = AsyncRequestBuilder.create(Method.POST.name()).setUri(letter.url());
        letter.headers().forEach(request::addHeader);
        return request.setEntity(letter.body(), ContentType.APPLICATION_JSON).build();
    }

    /** Hangs up: what is under way ends as failed, what has not begun never ends. */
    @Override
    public void close() {
        starters.shutdownNow();
        timer.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}

package dev.lexdelta.ingester.normalize;

import dev.lexdelta.contract.source.Quarantined;
import dev.lexdelta.contract.source.Refusal;
import dev.lexdelta.contract.text.Ids;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Waits for a normaliser no longer than a limit, so that one monstrous document keeps no other waiting. A document that
 * takes longer is refused; the thread that works on it is left to end by itself. Thread-safe.
 */
public final class BoundedNormalizer implements Function<RawDocument, Normalized> {
    private final Function<RawDocument, Normalized> normalizer;
    private final Duration limit;

    public BoundedNormalizer(Function<RawDocument, Normalized> normalizer, Duration limit) {
        this.normalizer = normalizer;
        this.limit = limit;
    }

    /** Whatever the normaliser throws is thrown here. */
    @Override
    public Normalized apply(RawDocument document) {
        var result = new CompletableFuture<Normalized>();
        var thread = new Thread(() -> work(document, result), "normalizer");
        thread.setDaemon(true);
        thread.start();
        return outcome(result.completeOnTimeout(tooSlow(document), limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Not to be interrupted: a service that ends waits for what is under way. */
    private static Normalized outcome(CompletableFuture<Normalized> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException bug ? bug : e;
        }
    }

    private void work(RawDocument document, CompletableFuture<Normalized> result) {
        try {
            result.complete(normalizer.apply(document));
        } catch (RuntimeException | Error e) { // belongs to whoever waits
            result.completeExceptionally(e);
        }
    }

    private Normalized tooSlow(RawDocument document) {
        return new Normalized.Refused(new Quarantined(
                document.url(),
                List.of(Refusal.of(
                        "too-slow",
                        "The document was not read within %s, the limit 'limits.maxReading'.".formatted(limit))),
                Ids.sha256(document.bytes()),
                document.mediaType(),
                document.fetchedAt()));
    }
}

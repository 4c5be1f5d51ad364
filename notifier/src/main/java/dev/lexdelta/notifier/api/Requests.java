package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.Outcome;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.Verdict;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests to the one writer and waits a while for the verdict to come back through the view. */
final class Requests {
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

    private final RequestSink sink;
    private final ReadModel view;
    private final Duration patience;

    Requests(RequestSink sink, ReadModel view, Duration patience) {
        this.sink = sink;
        this.view = view;
        this.patience = patience;
    }

    /** What came of a request. */
    enum Answer {
        ACCEPTED,
        STALE,
        NOT_FOUND,
        EXISTS,
        /** It is safe, and will be judged. */
        PENDING,
        /** It may never have been taken. */
        NOT_TAKEN
    }

    static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    CompletableFuture<Answer> ask(Request request) {
        var verdict = view.verdict(request.id());
        return sink.send(request)
                .handle((sent, failure) -> taken(request, failure))
                .thenCompose(taken -> taken ? await(verdict) : CompletableFuture.completedFuture(Answer.NOT_TAKEN));
    }

    private static boolean taken(Request request, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.warn("request {} may not have been taken: {}", request.id(), failure.toString());
        }
        return failure == null;
    }

    private CompletableFuture<Answer> await(CompletableFuture<Verdict> verdict) {
        return verdict.thenApply(known -> answer(known.outcome()))
                .completeOnTimeout(Answer.PENDING, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Answer answer(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> Answer.ACCEPTED;
            case STALE -> Answer.STALE;
            case NOT_FOUND -> Answer.NOT_FOUND;
            case EXISTS -> Answer.EXISTS;
            case UNKNOWN -> Answer.PENDING; // a newer writer has judged in a word that is not known here
        };
    }
}

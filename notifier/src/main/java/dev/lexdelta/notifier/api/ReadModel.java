package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.Token;
import dev.lexdelta.contract.subscription.Verdict;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.notifier.view.NotReadyException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * What the API reads. None of it waits for another machine but {@link #change} and where a future is returned; what
 * cannot be read just now is a {@link NotReadyException}, which is answered 503. Thread-safe.
 */
public interface ReadModel {
    /** The token of a hash. */
    Optional<Token> token(String hash);

    /** A subscription, deleted ones too as long as they are known. */
    Optional<Subscription> subscription(String id);

    /** The subscriptions of an owner in any order, deleted ones too. */
    List<Subscription> subscriptionsOf(String owner);

    /** A ChangeSet, or the event that withdrew it. */
    Optional<ChangeEvent> change(String id);

    /** A regulation. */
    Optional<Regulation> regulation(String id);

    /** Whose law a version is; empty when the version is not known. */
    Optional<Jurisdiction> jurisdictionOf(String version);

    /**
     * The last pin of each pair.
     *
     * @param after where the last page ended; "" for the beginning
     */
    PinPage pins(String after, int limit);

    /** How each source is, by name. */
    List<SourceHealth> sources();

    /**
     * Notices that are wanted, in the order in which they were taken up.
     *
     * @param cursor where the last page ended; "" for the beginning
     * @return nothing when the cursor is none of ours
     */
    Optional<NoticePage> notices(String cursor, Predicate<Notice> wanted, int limit);

    /** The notice of an id; its changed text may be missing. */
    Optional<Notice> notice(String id);

    /**
     * What was tried for a subscription, the latest first.
     *
     * @param after where the last page ended; "" for the latest
     */
    AttemptPage attempts(String subscription, String after, int limit);

    /** The cursor behind the last notice. */
    String end();

    /** Completes as soon as there is any notice behind the cursor, or when the time is up; never fails. */
    CompletableFuture<Void> awaitNotices(String cursor, Duration atMost);

    /** Completes when the verdict on a request is seen here; asked for before the request is sent. */
    CompletableFuture<Verdict> verdict(String request);
}

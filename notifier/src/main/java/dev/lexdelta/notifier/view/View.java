package dev.lexdelta.notifier.view;

import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.regulation.Pin;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.Token;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may read, the same on every instance a moment after it was written. For any thread; every method that reads
 * throws {@link NotReadyException} while the view is not there yet.
 */
public final class View {
    /** What the view reads from; there once the service runs. */
    public record Sources(ViewStores stores, Bodies changes) {}

    private static final LenientDeserializer<ChangeEvent> CHANGES =
            new LenientDeserializer<>(Topics.CHANGES.value().deserializer());

    // after every digit
    private static final String AFTER_ALL = ":";

    private final Verdicts verdicts = new Verdicts();
    private final Arrivals arrivals = new Arrivals();
    private volatile @Nullable Sources sources;

    /** From now on it can be read. */
    public void open(Sources opened) {
        sources = opened;
    }

    /** From now on it cannot. */
    public void close() {
        sources = null;
    }

    public boolean isReady() {
        try {
            stores().store(ViewStores.TOKENS);
            return true;
        } catch (NotReadyException e) { // the one way to ask
            return false;
        }
    }

    /** The last published revision; empty when there is none or it was withdrawn. */
    public Optional<ChangeSet> change(String id) {
        return changeEvent(id).filter(ChangeSet.class::isInstance).map(ChangeSet.class::cast);
    }

    /** The last that was published of a ChangeSet: itself, or by what it was superseded. */
    public Optional<ChangeEvent> changeEvent(String id) {
        var position = stores().<Position>store(ViewStores.CHANGES).get(id);
        if (position == null) {
            return Optional.empty();
        }
        var body = opened().changes().read(position.partition(), position.offset());
        return CHANGES.deserialize(Topics.CHANGES.name(), body) instanceof Reading.Read<ChangeEvent> read
                ? Optional.of(read.value())
                : Optional.empty();
    }

    /**
     * A ChangeSet that a notice speaks of; empty when it was withdrawn since.
     *
     * @throws NotReadyException also while the view is behind the notice
     */
    public Optional<ChangeSet> changeTold(String id) {
        var event = changeEvent(id).orElseThrow(() -> new NotReadyException("the view has no change " + id + " yet"));
        return event instanceof ChangeSet set ? Optional.of(set) : Optional.empty();
    }

    public Optional<Regulation> regulation(String id) {
        return Optional.ofNullable(
                stores().<Regulation>store(ViewStores.REGULATIONS).get(id));
    }

    /** Whose law a version is; empty when no regulation holds it. */
    public Optional<Jurisdiction> jurisdictionOf(String version) {
        return Optional.ofNullable(
                        stores().<Regulation>store(ViewStores.REGULATIONS).get(RegulationsProcessor.byVersion(version)))
                .map(Regulation::jurisdiction);
    }

    /**
     * The last pin of each pair, by the ids of the pair, which joined with a hyphen are the key of one.
     *
     * @param after the key before the first; "" for the beginning
     */
    public List<Pin> pins(String after, int limit) {
        var pins = new ArrayList<Pin>();
        try (var found = stores().<Pin>store(ViewStores.PINS).range(after.isEmpty() ? null : after, null)) {
            while (found.hasNext() && pins.size() < limit) {
                var next = found.next();
                if (!next.key.equals(after)) {
                    pins.add(next.value);
                }
            }
        }
        return List.copyOf(pins);
    }

    /** The key of a pin. */
    public static String key(Pin pin) {
        return PinsProcessor.key(pin);
    }

    /** How each source is, by name. */
    public List<SourceHealth> sources() {
        var sources = new ArrayList<SourceHealth>();
        try (var found = stores().<SourceHealth>store(ViewStores.SOURCES).all()) {
            found.forEachRemaining(entry -> sources.add(entry.value));
        }
        return List.copyOf(sources);
    }

    /** As it stands, also when it is deleted. */
    public Optional<Subscription> subscription(String id) {
        return Optional.ofNullable(
                stores().<Subscription>store(ViewStores.SUBSCRIPTIONS).get(SubscriptionsProcessor.byId(id)));
    }

    /** Those of an owner that are not deleted, by id. */
    public List<Subscription> subscriptionsOf(String owner) {
        var store = stores().<Subscription>store(ViewStores.SUBSCRIPTIONS);
        var owned = new ArrayList<Subscription>();
        try (var found = store.prefixScan(SubscriptionsProcessor.byOwner(owner), new StringSerializer())) {
            found.forEachRemaining(entry -> owned.add(entry.value));
        }
        return List.copyOf(owned);
    }

    /** The token with this hash. */
    public Optional<Token> token(String hash) {
        return Optional.ofNullable(stores().<Token>store(ViewStores.TOKENS).get(hash));
    }

    /**
     * Notices after a cursor, in an order that keeps that of each regulation.
     *
     * @param after null for all there ever were
     */
    public NoticePage notices(@Nullable Cursor after, Predicate<Notice> wanted, int limit) {
        var store = stores().<LoggedNotice>store(ViewStores.NOTICES);
        return Notices.page(store, after == null ? Cursor.START : after, wanted, limit);
    }

    /** The notice of an id, without its changed text. */
    public Optional<Notice> notice(String id) {
        return Optional.ofNullable(
                        stores().<LoggedNotice>store(ViewStores.NOTICES).get(LoggedNotice.byId(id)))
                .map(LoggedNotice::notice);
    }

    /**
     * What was tried for a subscription in the last thirty days, the latest first.
     *
     * @param before the cursor of the attempt before the first; "" for the latest
     */
    public List<Attempt> attempts(String subscription, String before, int limit) {
        var prefix = AttemptsProcessor.prefix(subscription);
        var attempts = new ArrayList<Attempt>();
        try (var found = stores().<Attempt>store(ViewStores.ATTEMPTS)
                .reverseRange(prefix, prefix + (before.isEmpty() ? AFTER_ALL : before))) {
            while (found.hasNext() && attempts.size() < limit) {
                var next = found.next();
                if (!next.key.equals(prefix + before)) {
                    attempts.add(next.value);
                }
            }
        }
        return List.copyOf(attempts);
    }

    /** The cursor of an attempt. */
    public static String cursor(Attempt attempt) {
        return AttemptsProcessor.cursor(attempt);
    }

    /** Behind the last notice. */
    public Cursor end() {
        return Notices.end(stores().store(ViewStores.NOTICES));
    }

    /** Completes once there is a notice after the cursor (true) or the wait is over (false). */
    public CompletableFuture<Boolean> awaitNotices(@Nullable Cursor after, Duration wait) {
        var next = arrivals.next(wait); // first, so that none arrives between the look and the wait
        if (!notices(after, notice -> true, 1).notices().isEmpty()) {
            next.complete(true);
        }
        return next;
    }

    /**
     * The subscription with the verdict on a request, once the view shows it; ask before or just after sending the request.
     * What does not come within ten minutes never will: then it fails.
     */
    public CompletableFuture<Subscription> verdict(String requestId) {
        return verdicts.of(requestId);
    }

    Verdicts verdicts() {
        return verdicts;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    private ViewStores stores() {
        return opened().stores();
    }

    private Sources opened() {
        var opened = sources;
        if (opened == null) {
            throw new NotReadyException("the view is not there yet");
        }
        return opened;
    }
}

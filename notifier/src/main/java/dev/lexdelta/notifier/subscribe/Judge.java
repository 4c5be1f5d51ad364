package dev.lexdelta.notifier.subscribe;

import dev.lexdelta.contract.subscription.Disabled;
import dev.lexdelta.contract.subscription.Outcome;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.SubscriptionState;
import dev.lexdelta.contract.subscription.Verdict;
import dev.lexdelta.contract.subscription.Wish;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Judges requests to subscriptions: whoever asks, whatever for, the answer is the subscription with a verdict. */
public final class Judge {
    /** Owner in requests of those who may do everything, for everybody. */
    public static final String OPERATOR = "operator";

    /** Expected revision of those who do not mind which. */
    public static final long ANY_REVISION = -1;

    private Judge() {}

    /**
     * Judges.
     *
     * @param now the subscription as it stands, null where there never was one
     */
    public static Subscription judge(@Nullable Subscription now, Request request) {
        var outcome = outcome(now, request);
        return outcome == Outcome.ACCEPTED ? accepted(now, request) : refused(now, request, outcome);
    }

    private static Outcome outcome(@Nullable Subscription now, Request request) {
        if (!isUnderstood(request)) {
            return Outcome.UNKNOWN;
        }
        if (request.kind() == RequestKind.CREATE) {
            return now == null ? revision(0, request) : Outcome.EXISTS;
        }
        return now == null || now.state() == SubscriptionState.DELETED || !mayAsk(now, request)
                ? Outcome.NOT_FOUND
                : revision(now.revision(), request);
    }

    // rule: a request of a kind, or without a wish, that only a newer API could mean changes nothing
    private static boolean isUnderstood(Request request) {
        return switch (request.kind()) {
            case CREATE, CHANGE -> request.wish() != null;
            case DELETE, DISABLE -> true;
            // rule: what is only told again changes nothing, and is not judged
            case REPLAY, UNKNOWN -> false;
        };
    }

    /** A subscription that we serve no more until its owner asks for it. */
    public static Subscription disabled(Subscription now, String verdict, Instant at, Disabled why) {
        return new Subscription(
                now.id(),
                now.revision() + 1,
                now.owner(),
                SubscriptionState.DISABLED,
                now.wish(),
                now.createdAt(),
                at,
                new Verdict(verdict, Outcome.ACCEPTED),
                why);
    }

    /** rule: what belongs to another does not exist for the asker. */
    public static boolean mayAsk(Subscription now, Request request) {
        return request.owner().equals(OPERATOR) || request.owner().equals(now.owner());
    }

    private static Outcome revision(long revision, Request request) {
        var expected = request.expectedRevision();
        return expected == ANY_REVISION || expected == revision ? Outcome.ACCEPTED : Outcome.STALE;
    }

    private static Subscription accepted(@Nullable Subscription now, Request request) {
        var wish = wish(now, request);
        return new Subscription(
                request.subscription(),
                now == null ? 1 : now.revision() + 1,
                now == null ? request.owner() : now.owner(),
                state(request, wish),
                wish,
                now == null ? request.at() : now.createdAt(),
                request.at(),
                new Verdict(request.id(), Outcome.ACCEPTED));
    }

    private static @Nullable Wish wish(@Nullable Subscription now, Request request) {
        return switch (request.kind()) {
            case DELETE -> null;
            case DISABLE -> now == null ? null : now.wish();
            default -> request.wish();
        };
    }

    private static SubscriptionState state(Request request, @Nullable Wish wish) {
        return switch (request.kind()) {
            case DELETE -> SubscriptionState.DELETED;
            case DISABLE -> SubscriptionState.DISABLED;
            default -> wish != null && wish.enabled() ? SubscriptionState.ACTIVE : SubscriptionState.DISABLED;
        };
    }

    private static Subscription refused(@Nullable Subscription now, Request request, Outcome outcome) {
        var verdict = new Verdict(request.id(), outcome);
        if (now == null) {
            return new Subscription(
                    request.subscription(),
                    0,
                    request.owner(),
                    SubscriptionState.DELETED,
                    null,
                    request.at(),
                    request.at(),
                    verdict);
        }
        return new Subscription(
                now.id(),
                now.revision(),
                now.owner(),
                now.state(),
                now.wish(),
                now.createdAt(),
                now.changedAt(),
                verdict,
                now.disabled());
    }
}

package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.notifier.seal.Target;
import dev.lexdelta.notifier.webhook.WebhookSecret;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to which subscription.
 *
 * @param owner whose it is and stays, whoever asks
 * @param expected the revision that the client has seen
 * @param revision the revision that this view has seen
 * @param before the target of that revision, from which something may be carried over
 */
record WriteTask(
        RequestKind kind,
        String id,
        String owner,
        long expected,
        long revision,
        @Nullable Target before) {
    static WriteTask create(String id, Caller caller) {
        return new WriteTask(RequestKind.CREATE, id, caller.owner(), 0, 0, null);
    }

    /** rule: an operator acts for the owner, to whom the subscription goes on belonging. */
    static WriteTask of(RequestKind kind, Present present, long expected, @Nullable Target before) {
        return new WriteTask(kind, present.id(), present.subscription().owner(), expected, present.revision(), before);
    }

    /** rule: a copy belongs to whom the one it is made of belongs to. */
    static WriteTask copy(String id, Present model, @Nullable Target before) {
        return new WriteTask(RequestKind.CREATE, id, model.subscription().owner(), 0, 0, before);
    }

    /** rule: a copy that is sent elsewhere has a secret of its own; one that is sent to the same receiver has the same. */
    Target ofItsOwn(Target target) {
        var known = before;
        return creates() && known != null && known.secretGoesElsewhere(target)
                ? Target.webhook(URI.create(target.address()), WebhookSecret.random())
                : target;
    }

    boolean creates() {
        return kind == RequestKind.CREATE;
    }

    /** rule: what is carried over must not undo a later revision, which this view may not have seen yet. */
    boolean isBehind(Target target) {
        return expected > revision && carries(target);
    }

    long expectedFor(Target target) {
        return expected == IfMatch.ANY && carries(target) ? revision : expected;
    }

    private boolean carries(Target target) {
        return before != null
                && target.kind() == before.kind()
                && (target.address().equals(before.address())
                        || (!target.secret().isEmpty() && target.secret().equals(before.secret())));
    }
}

package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.notifier.seal.Target;
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

package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.Scope;
import dev.lexdelta.contract.subscription.Subscription;

/** Who asks. */
record Caller(String owner, Scope scope) {
    /** Of routes that need no token. */
    static final Caller ANYBODY = new Caller("", Scope.UNKNOWN);

    /** rule: an operator's token is for everything, a subscriber's for its own. */
    boolean mayUse(Subscription subscription) {
        return mayUse(subscription.owner());
    }

    boolean mayUse(String another) {
        return scope == Scope.OPERATOR || another.equals(owner);
    }
}

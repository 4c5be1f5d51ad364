package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.SubscriptionState;
import dev.lexdelta.contract.subscription.Wish;
import java.util.Optional;

/** A subscription that is there: neither deleted nor only a verdict. */
record Present(Subscription subscription, Wish wish) {
    static Optional<Present> of(Subscription subscription) {
        var wish = subscription.wish();
        return wish == null || subscription.state() == SubscriptionState.DELETED
                ? Optional.empty()
                : Optional.of(new Present(subscription, wish));
    }

    String id() {
        return subscription.id();
    }

    long revision() {
        return subscription.revision();
    }
}

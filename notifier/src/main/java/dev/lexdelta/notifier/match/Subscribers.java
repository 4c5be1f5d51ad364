package dev.lexdelta.notifier.match;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.SubscriptionState;
import dev.lexdelta.notifier.match.index.FilterIndex;
import java.util.List;

/** The subscriptions that are served, and which of them a notice fits. For one thread. */
public final class Subscribers {
    private final FilterIndex index = new FilterIndex();

    /** Takes a subscription as it stands now, in place of what it was. */
    public void put(Subscription subscription) {
        var wish = subscription.wish();
        if (wish != null && subscription.state() == SubscriptionState.ACTIVE) {
            index.put(subscription.id(), wish.filter());
        } else {
            index.remove(subscription.id());
        }
    }

    public boolean isServed(String subscription) {
        return index.contains(subscription);
    }

    /** Ids of the subscriptions that the notice fits, in no order. */
    public List<String> matching(Notice notice) {
        return index.matching(notice);
    }
}

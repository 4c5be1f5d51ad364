package dev.lexdelta.notifier.match;

import static dev.lexdelta.notifier.NoticeSamples.ALL;
import static dev.lexdelta.notifier.NoticeSamples.jurisdictions;
import static dev.lexdelta.notifier.NoticeSamples.notice;
import static dev.lexdelta.notifier.NoticeSamples.regulations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.subscription.Outcome;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.SubscriptionState;
import dev.lexdelta.contract.subscription.Verdict;
import dev.lexdelta.notifier.NoticeSamples;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SubscribersTest {
    private final Subscribers subscribers = new Subscribers();

    @Test
    void findsThoseWhoseFilterFits() {
        put("everywhere", ALL);
        put("city", jurisdictions("110000", "370100"));
        put("province", jurisdictions("370000"));
        put("elsewhere", jurisdictions("110000", "100000"));
        put("regulation", regulations("q", "r"));
        put("another", regulations("q"));

        assertThat(subscribers.matching(notice("r", "v")))
                .containsExactlyInAnyOrder("city", "everywhere", "province", "regulation");
    }

    @Test
    void forgetsWhatASubscriptionWasBefore() {
        put("a", regulations("r"));
        put("a", regulations("q"));
        put("b", ALL);
        subscribers.put(subscription("b", ALL, SubscriptionState.DISABLED));

        assertThat(subscribers.matching(notice("r", "v"))).isEmpty();
        assertThat(subscribers.isServed("a")).isTrue();
        assertThat(subscribers.isServed("b")).isFalse();
    }

    private void put(String id, Filter filter) {
        subscribers.put(active(id, filter));
    }

    private static Subscription active(String id, Filter filter) {
        return subscription(id, filter, SubscriptionState.ACTIVE);
    }

    private static Subscription subscription(String id, Filter filter, SubscriptionState state) {
        return new Subscription(
                id,
                1,
                "owner",
                state,
                NoticeSamples.wish(filter),
                Instant.EPOCH,
                Instant.EPOCH,
                new Verdict("q", Outcome.ACCEPTED));
    }
}

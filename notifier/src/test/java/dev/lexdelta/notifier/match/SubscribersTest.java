package dev.lexdelta.notifier.match;

import static dev.lexdelta.notifier.NoticeSamples.ALL;
import static dev.lexdelta.notifier.NoticeSamples.jurisdictions;
import static dev.lexdelta.notifier.NoticeSamples.notice;
import static dev.lexdelta.notifier.NoticeSamples.regulations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.subscription.Outcome;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.SubscriptionState;
import dev.lexdelta.contract.subscription.Verdict;
import dev.lexdelta.notifier.NoticeSamples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscribersTest {
    private final Subscribers subscribers = new Subscribers(notice -> filter -> true);

    @Test
    void findsThoseWhoseFilterMayFit() {
        put("everywhere", ALL);
        put("city", jurisdictions("110000", "370100"));
        put("province", jurisdictions("370000"));
        put("elsewhere", jurisdictions("110000", "100000"));
        put("regulation", regulations("q", "r"));
        put("another", regulations("q"));

        assertThat(subscribers.matching(notice("r", "v")))
                .containsExactly("city", "everywhere", "province", "regulation");
    }

    @Test
    void holdsTheNoticeAgainstTheWholeFilterOfThoseOnly() {
        var asked = new ArrayList<Filter>();
        var strict = new Subscribers(notice -> filter -> !asked.add(filter));
        strict.put(active("regulation", regulations("r")));
        strict.put(active("another", regulations("q")));

        assertThat(strict.matching(notice("r", "v"))).isEmpty();
        assertThat(asked).containsExactly(regulations("r"));
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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsWhatALoopOverAllWouldFind(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var strict = new Subscribers(notice -> filter -> fits(filter, notice));
        var all = new TreeMap<String, Subscription>();
        for (int i = 0; i < 2_000; i++) {
            var filter = Filter.flat(
                    some(random, "100000", "370000", "370100", "370102", "110000"),
                    some(random, "r", "q", "p"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null);
            var state = random.nextInt(4) == 0 ? SubscriptionState.DISABLED : SubscriptionState.ACTIVE;
            var subscription = subscription("s" + random.nextInt(300), filter, state);
            all.put(subscription.id(), subscription);
            strict.put(subscription);
        }

        for (var regulation : List.of("r", "q", "none")) {
            var notice = notice(regulation, "v");
            assertThat(strict.matching(notice))
                    .as("seed %d, regulation %s", seed, regulation)
                    .containsExactlyElementsOf(all.values().stream()
                            .filter(each -> each.state() == SubscriptionState.ACTIVE)
                            .filter(each -> fits(each.wish().filter(), notice))
                            .map(Subscription::id)
                            .toList());
        }
    }

    private static List<String> some(RandomGenerator random, String... values) {
        return Stream.of(values).filter(value -> random.nextInt(4) == 0).toList();
    }

    // of the notices here, in Jinan of Shandong
    private static boolean fits(Filter filter, Notice notice) {
        var places = List.of("370100", "370000");
        return (filter.jurisdictions().isEmpty()
                        || filter.jurisdictions().stream().anyMatch(places::contains))
                && (filter.regulations().isEmpty()
                        || filter.regulations().contains(notice.regulation().id()));
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

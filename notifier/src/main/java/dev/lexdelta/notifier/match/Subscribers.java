package dev.lexdelta.notifier.match;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.SubscriptionState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The subscriptions that are served, found by what is most selective in their filters, so that a notice is held only
 * against those that may fit. For one thread.
 */
public final class Subscribers {
    private static final String EVERYWHERE = "";

    private final Matching matching;
    private final Map<String, Filter> served = new HashMap<>();
    private final Map<String, Map<String, Filter>> byRegulation = new HashMap<>();
    private final Map<String, Map<String, Filter>> byJurisdiction = new HashMap<>();

    public Subscribers(Matching matching) {
        this.matching = matching;
    }

    /** Takes a subscription as it stands now, in place of what it was. */
    public void put(Subscription subscription) {
        var id = subscription.id();
        var before = served.remove(id);
        if (before != null) {
            keys(before).forEach(key -> remove(index(before), key, id));
        }
        var filter = servedFilter(subscription);
        if (filter != null) {
            served.put(id, filter);
            keys(filter)
                    .forEach(key -> index(filter)
                            .computeIfAbsent(key, absent -> new HashMap<>())
                            .put(id, filter));
        }
    }

    public boolean isServed(String subscription) {
        return served.containsKey(subscription);
    }

    /** Ids of the subscriptions that the notice fits, in order. */
    public List<String> matching(Notice notice) {
        var fits = matching.of(notice);
        var fitting = Stream.concat(
                        bucket(byRegulation, String.valueOf(notice.regulation().id())),
                        jurisdictions(notice.regulation().jurisdiction().code())
                                .flatMap(code -> bucket(byJurisdiction, code)))
                .filter(candidate -> fits.test(candidate.getValue()))
                .map(Map.Entry::getKey);
        return fitting.distinct().sorted().toList();
    }

    // rule: a jurisdiction lies in its prefecture and in its province; a filter may name any of them, or none
    private static Stream<String> jurisdictions(String code) {
        return code.length() == 6
                ? Stream.of(EVERYWHERE, code, code.substring(0, 4) + "00", code.substring(0, 2) + "0000")
                        .distinct()
                : Stream.of(EVERYWHERE, code);
    }

    private static @Nullable Filter servedFilter(Subscription subscription) {
        var wish = subscription.wish();
        return wish == null || subscription.state() != SubscriptionState.ACTIVE ? null : wish.filter();
    }

    // rule: a filter stands under its regulations, else under its jurisdictions, else under everywhere
    private static Set<String> keys(Filter filter) {
        var keys = filter.regulations().isEmpty() ? filter.jurisdictions() : filter.regulations();
        return keys.isEmpty() ? Set.of(EVERYWHERE) : Set.copyOf(keys);
    }

    private Map<String, Map<String, Filter>> index(Filter filter) {
        return filter.regulations().isEmpty() ? byJurisdiction : byRegulation;
    }

    private static void remove(Map<String, Map<String, Filter>> index, String key, String id) {
        index.computeIfPresent(key, (present, bucket) -> {
            bucket.remove(id);
            return bucket.isEmpty() ? null : bucket;
        });
    }

    private static Stream<Map.Entry<String, Filter>> bucket(Map<String, Map<String, Filter>> index, String key) {
        return index.getOrDefault(key, Map.of()).entrySet().stream();
    }
}

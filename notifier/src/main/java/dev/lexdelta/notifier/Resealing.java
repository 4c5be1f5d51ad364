package dev.lexdelta.notifier;

import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.notifier.api.RequestSink;
import dev.lexdelta.notifier.seal.SealedBox;
import dev.lexdelta.notifier.seal.Target;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * Has every address and secret sealed with the current key, so that an old key can be taken out of the configuration. It asks
 * the one writer of subscriptions for it, each time naming the revision it has seen, so that no change is undone.
 */
final class Resealing {
    private static final int PAGE = 200;

    private final SealedBox box;
    private final Pages pages;
    private final RequestSink sink;
    private final InstantSource clock;

    /** All subscriptions by id. */
    @FunctionalInterface
    interface Pages {
        /**
         * Some of them.
         *
         * @param after the id before the first; "" for the beginning
         */
        List<Subscription> subscriptions(String after, int limit);
    }

    Resealing(SealedBox box, Pages pages, RequestSink sink, InstantSource clock) {
        this.box = box;
        this.pages = pages;
        this.sink = sink;
        this.clock = clock;
    }

    /** Looks at all once, a page after the other; how many are sealed with each key. */
    Map<String, Integer> pass() {
        var counts = new TreeMap<String, Integer>();
        box.keyIds().forEach(id -> counts.put(id, 0));
        var page = pages.subscriptions("", PAGE);
        while (!page.isEmpty()) {
            page.forEach(subscription -> count(subscription, counts));
            reseal(page);
            page = pages.subscriptions(page.get(page.size() - 1).id(), PAGE);
        }
        return counts;
    }

    private static void count(Subscription subscription, Map<String, Integer> counts) {
        var wish = subscription.wish();
        if (wish != null) {
            counts.merge(SealedBox.keyId(wish.sealed()), 1, Integer::sum);
        }
    }

    // what is not taken now is looked at again in the next pass
    private void reseal(List<Subscription> page) {
        var sent = page.stream()
                .map(this::reseal)
                .map(asked -> asked.exceptionally(failure -> null))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(sent).join();
    }

    private CompletableFuture<Void> reseal(Subscription subscription) {
        var wish = subscription.wish();
        if (wish == null || box.isCurrent(wish.sealed())) {
            return CompletableFuture.completedFuture(null);
        }
        return box.open(subscription.id(), wish.sealed())
                .found()
                .map(target -> sink.send(request(subscription, wish, target)))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private Request request(Subscription subscription, Wish wish, Target target) {
        var sealed = box.seal(subscription.id(), target);
        return new Request(
                Ids.of("reseal", sealed),
                RequestKind.RESEAL,
                subscription.id(),
                subscription.revision(),
                subscription.owner(),
                new Wish(wish.name(), wish.filter(), wish.channel(), wish.language(), wish.enabled(), sealed),
                clock.instant());
    }
}

package dev.lexdelta.ingester.crawl;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.source.FetchEvent;
import dev.lexdelta.contract.source.Quarantined;
import dev.lexdelta.contract.source.Refusal;
import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.ingester.fetch.Failed;
import dev.lexdelta.ingester.publish.Entry;
import dev.lexdelta.ingester.publish.Known;
import dev.lexdelta.ingester.publish.PublishException;
import dev.lexdelta.ingester.publish.Publisher;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a crawl tells: it counts as known once it is published, not before. For one thread. */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Publisher publisher;
    private final Known known;
    private final Deliveries deliveries = new Deliveries();

    Outbox(Publisher publisher, Known known) {
        this.publisher = publisher;
        this.known = known;
    }

    void remember(Fetch state) throws InterruptedException, PublishException {
        deliver(publisher.publish(new Entry.Sighting(state)), state);
    }

    /** A failure is told when it begins, and only counted as long as it is the same. */
    void failed(Failed failed, @Nullable Fetch last, Fetch state) throws InterruptedException, PublishException {
        if (!Sightings.news(last, failed)) {
            remember(state);
            return;
        }
        LOG.warn("quarantined {}: {}: {}", state.url(), failed.code(), failed.sentence());
        var reasons = List.of(Refusal.of(failed.code(), failed.sentence()));
        var quarantined = new Quarantined(state.url(), reasons, null, null, state.fetchedAt());
        deliver(publisher.publish(new Entry.Refusal(quarantined, state)), state);
    }

    void health(@Nullable SourceHealth last, SourceHealth now) throws InterruptedException, PublishException {
        if (now.drift() != null && (last == null || last.drift() == null)) {
            LOG.warn("{}: {}", now.source(), now.drift());
        }
        if (Health.news(last, now)) {
            deliver(publisher.publish(new Entry.Health(now)), now);
        }
    }

    /** Something is on its way that tells this of its address. */
    void deliver(CompletableFuture<Void> delivery, FetchEvent state) throws InterruptedException, PublishException {
        deliveries.add(delivery.thenRun(() -> known.take(state)));
    }

    /** Waits until all is published. */
    void awaitAll() throws InterruptedException, PublishException {
        deliveries.awaitAll();
    }

    /** Waits for what an earlier pass left behind, whatever becomes of it. */
    void forget() throws InterruptedException {
        deliveries.forget();
    }
}

package dev.lexdelta.notifier.view;

import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.SubscriptionState;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Keeps subscriptions by id and, while they are not deleted, by owner; tells verdicts. */
@NullUnmarked // Kafka Streams sets fields in init and passes null values
final class SubscriptionsProcessor extends ContextualProcessor<String, Reading<Subscription>, Void, Void> {
    private static final char SEPARATOR = '\u001f';

    /** Behind the keys of all ids. */
    static final String BEHIND_IDS = "id" + (char) (SEPARATOR + 1);

    private final Verdicts verdicts;
    private KeyValueStore<String, Subscription> store;

    SubscriptionsProcessor(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    static String byId(String id) {
        return "id" + SEPARATOR + id;
    }

    static String byOwner(String owner) {
        return "owner" + SEPARATOR + owner + SEPARATOR;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        store = context.getStateStore(ViewStores.SUBSCRIPTIONS);
    }

    @Override
    public void process(Record<String, Reading<Subscription>> record) {
        if (record.value() == null) {
            forget(record.key());
        } else if (record.value() instanceof Reading.Read<Subscription> read) {
            keep(read.value());
            verdicts.seen(read.value());
        }
    }

    private void keep(Subscription subscription) {
        var owned = byOwner(subscription.owner()) + subscription.id();
        leaveFormerOwner(subscription);
        if (subscription.state() == SubscriptionState.DELETED) {
            store.delete(owned);
        } else {
            store.put(owned, subscription);
        }
        if (subscription.revision() > 0) {
            store.put(byId(subscription.id()), subscription);
        }
    }

    private void leaveFormerOwner(Subscription subscription) {
        var before = store.get(byId(subscription.id()));
        if (before != null && !before.owner().equals(subscription.owner())) {
            store.delete(byOwner(before.owner()) + subscription.id());
        }
    }

    private void forget(String id) {
        var known = store.delete(byId(id));
        if (known != null) {
            store.delete(byOwner(known.owner()) + id);
        }
    }
}

package dev.lexdelta.notifier;

import dev.lexdelta.notifier.view.NotReadyException;
import dev.lexdelta.notifier.view.ViewStores;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The global stores of a running application. */
record StreamsStores(KafkaStreams streams) implements ViewStores {
    @Override
    public <V> ReadOnlyKeyValueStore<String, V> store(String name) {
        try {
            return streams.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
        } catch (InvalidStateStoreException e) {
            throw new NotReadyException("the view is not ready: " + e.getMessage());
        }
    }
}

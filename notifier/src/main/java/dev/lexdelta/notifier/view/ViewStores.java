package dev.lexdelta.notifier.view;

import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Where the view reads its stores. */
@FunctionalInterface
public interface ViewStores {
    String CHANGES = "view-changes";
    String REGULATIONS = "view-regulations";
    String NOTICES = "view-notices-by-id"; // another name than before it held ids, so that it is filled anew
    String ATTEMPTS = "view-attempts";
    String SUBSCRIPTIONS = "view-subscriptions";
    String PINS = "view-pins";
    String SOURCES = "view-sources";
    String TOKENS = "view-tokens";

    /**
     * A store by its name.
     *
     * @throws NotReadyException when it cannot be read now
     */
    <V> ReadOnlyKeyValueStore<String, V> store(String name);
}

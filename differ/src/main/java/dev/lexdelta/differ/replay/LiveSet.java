package dev.lexdelta.differ.replay;

import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.change.ChangeSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What holds of all that was published on a topic of changes; to be told its records in the order of each partition. */
public final class LiveSet {
    private final Map<String, Held> last = new HashMap<>();

    /** Takes the next record; one of an earlier revision, which may follow under another key, changes nothing. */
    public void take(String regulation, ChangeEvent event, Place place) {
        var found = event instanceof ChangeSet set ? Found.of(set, place) : null;
        last.merge(
                event.id(),
                new Held(regulation, event.revision(), found),
                (held, next) -> next.revision() < held.revision() ? held : next);
    }

    /** By ChangeSet id, those that were withdrawn included. */
    Map<String, Held> all() {
        return Collections.unmodifiableMap(last);
    }

    /** Those that hold, by ChangeSet id. */
    Map<String, Found> holding() {
        var holding = new HashMap<String, Found>();
        last.forEach((id, held) -> {
            var found = held.found();
            if (found != null) {
                holding.put(id, found);
            }
        });
        return holding;
    }

    /** One that holds. */
    public Found found(String id) {
        var held = last.get(id);
        return Objects.requireNonNull(held == null ? null : held.found(), id);
    }
}

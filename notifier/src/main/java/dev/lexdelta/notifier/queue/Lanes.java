package dev.lexdelta.notifier.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A bounded lane for each endpoint, and what all of them may have in flight together: slow ones at most half of it, slow
 * and unknown ones at most three quarters, so that those known to be quick always find room. For one thread.
 */
final class Lanes {
    private static final Comparator<Endpoint> BY_DUE = Comparator.comparing(Endpoint::first, Agenda.BY_DUE);
    private static final int REMEMBERED = 50_000;

    private final int limit;
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Group quick = new Group();
    private final Group fresh = new Group();
    private final Group slow = new Group();
    private final List<Group> groups = List.of(quick, fresh, slow);
    private final Map<String, Speed> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Speed> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Endpoints of one speed. */
    private static final class Group {
        final TreeSet<Endpoint> open = new TreeSet<>(BY_DUE);
        int inFlight;
    }

    Lanes(int limit) {
        this.limit = limit;
    }

    private Group group(Endpoint endpoint) {
        return switch (endpoint.speed) {
            case QUICK -> quick;
            case NEW -> fresh;
            case SLOW -> slow;
        };
    }

    void offer(Destination destination, Pending head) {
        var endpoint = endpoints.computeIfAbsent(destination.endpoint(), name -> endpoint(destination));
        change(endpoint, changed -> {
            changed.widen(destination.width());
            changed.offers.add(head);
        });
    }

    // rule: what failed before a restart may be dead still
    private Endpoint endpoint(Destination destination) {
        var name = destination.endpoint();
        return new Endpoint(name, known.getOrDefault(name, destination.failing() ? Speed.SLOW : Speed.NEW));
    }

    void withdraw(String endpoint, Pending head) {
        change(endpoint, changed -> changed.offers.remove(head));
    }

    /** What is due first of all that has room. */
    Optional<Pending> next(Instant now) {
        return groups.stream()
                .filter(group -> !group.open.isEmpty() && hasRoom(group))
                .map(group -> group.open.first().first())
                .filter(head -> !head.due().isAfter(now))
                .min(Agenda.BY_DUE);
    }

    private boolean hasRoom(Group group) {
        int unsure = slow.inFlight + fresh.inFlight;
        return unsure + quick.inFlight < limit
                && (group == quick || unsure < atMost(3))
                && (group != slow || slow.inFlight < atMost(2));
    }

    private int atMost(int quarters) {
        return (limit * quarters + 3) / 4;
    }

    void begun(String endpoint) {
        change(endpoint, changed -> changed.inFlight++);
    }

    void landed(String endpoint) {
        change(endpoint, changed -> changed.inFlight--);
    }

    /** Takes note of how soon it answered, or that it has not answered yet. */
    void learn(String endpoint, Speed speed) {
        if (known.put(endpoint, speed) != speed) {
            change(endpoint, changed -> changed.speed = speed);
        }
    }

    private void change(String name, Consumer<Endpoint> change) {
        var endpoint = endpoints.get(name);
        if (endpoint != null) {
            change(endpoint, change);
        }
    }

    // it stands in sorted sets, which must not see it change
    private void change(Endpoint endpoint, Consumer<Endpoint> change) {
        if (!endpoint.offers.isEmpty()) {
            group(endpoint).open.remove(endpoint);
        }
        group(endpoint).inFlight -= endpoint.inFlight;
        change.accept(endpoint);
        group(endpoint).inFlight += endpoint.inFlight;
        if (endpoint.isOpen()) {
            group(endpoint).open.add(endpoint);
        } else if (endpoint.isIdle()) {
            endpoints.remove(endpoint.name);
        }
    }
}

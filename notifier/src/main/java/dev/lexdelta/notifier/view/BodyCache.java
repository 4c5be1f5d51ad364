package dev.lexdelta.notifier.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies read lately, up to so many bytes. For any thread. */
final class BodyCache {
    private final long limit;
    private final Map<Position, byte[]> bodies = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    BodyCache(long limit) {
        this.limit = limit;
    }

    synchronized byte @Nullable [] get(Position position) {
        return bodies.get(position);
    }

    synchronized void put(Position position, byte[] body) {
        var before = bodies.put(position, body);
        bytes += body.length - (before == null ? 0 : before.length);
        var eldest = bodies.values().iterator();
        while (bytes > limit && eldest.hasNext()) {
            bytes -= eldest.next().length;
            eldest.remove();
        }
    }
}

package dev.lexdelta.notifier;

import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.notifier.api.RequestSink;
import dev.lexdelta.notifier.subscribe.Judge;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes a little to every partition of the subscriptions and of the log of their store. A broker closes a segment only when
 * something is appended, and compacts only what is closed: where nobody subscribes or changes anything, what was deleted
 * would stay for ever.
 */
final class Stirring {
    private static final String OWNER = "lexdelta";
    private static final Filter NOTHING = Filter.of(List.of(), List.of(), List.of());
    private static final Wish WISH = new Wish("stirring", NOTHING, ChannelKind.UNKNOWN, "zh", false, "");

    private final Supplier<List<String>> ids;
    private final RequestSink sink;
    private final InstantSource clock;

    /** @param ids of subscriptions that nobody has, one in each partition; none while that is not known */
    Stirring(Supplier<List<String>> ids, RequestSink sink, InstantSource clock) {
        this.ids = ids;
        this.sink = sink;
        this.clock = clock;
    }

    /** Each is made, switched off, and deleted; from the second time on both are refused, which is written as well. */
    void stir() {
        for (var id : ids.get()) {
            send(id, RequestKind.CREATE, 0);
            send(id, RequestKind.DELETE, Judge.ANY_REVISION);
        }
    }

    // what is not taken is made up for the next time
    private void send(String id, RequestKind kind, long expected) {
        var now = clock.instant();
        var wish = kind == RequestKind.CREATE ? WISH : null;
        var name = Ids.of("stirring", id, kind.name(), now.toString());
        var unused = sink.send(new Request(name, kind, id, expected, OWNER, wish, now));
    }
}

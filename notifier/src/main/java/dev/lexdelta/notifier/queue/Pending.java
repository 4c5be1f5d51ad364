package dev.lexdelta.notifier.queue;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.notifier.deliver.Occasion;
import java.time.Instant;
import java.util.Objects;

/**
 * A notice that a subscriber is still to be told of.
 *
 * @param regulation the name of its queue
 * @param order in its queue
 * @param notice notice id
 * @param attempt number of the attempt that comes next, from 1
 * @param due when the attempt may be made
 */
public record Pending(String subscription, String regulation, long order, String notice, int attempt, Instant due) {
    /** An entry that nothing was attempted for yet. */
    public static Pending of(String subscription, Notice notice, long order, Instant due) {
        return new Pending(subscription, regulation(notice), order, notice.id(), 1, due);
    }

    /** An entry that its subscriber asked to be told again. */
    public static Pending again(String subscription, Notice notice, long order, Instant due) {
        return new Pending(subscription, QueueKey.name(regulation(notice), true), order, notice.id(), 1, due);
    }

    /** Why it is told. */
    public Occasion occasion() {
        return QueueKey.isReplay(regulation) ? Occasion.REPLAY : Occasion.NEWS;
    }

    /** The regulation whose queue a notice stands in. */
    public static String regulation(Notice notice) {
        return Objects.requireNonNullElse(notice.regulation().id(), "");
    }

    public QueueKey queue() {
        return new QueueKey(subscription, regulation);
    }

    /** Keys sort by queue, then by order. */
    public String key() {
        return queue().prefix() + "%016x".formatted(order);
    }

    Pending again(Instant later) {
        return new Pending(subscription, regulation, order, notice, attempt + 1, later);
    }
}

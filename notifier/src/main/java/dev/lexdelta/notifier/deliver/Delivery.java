package dev.lexdelta.notifier.deliver;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Wish;

/**
 * A notice on its way to a subscriber.
 *
 * @param subscription subscription id
 * @param wish as it stands when the attempt begins
 * @param notice without its changed text
 * @param attempt from 1
 */
public record Delivery(String subscription, Wish wish, Notice notice, int attempt, Occasion occasion) {
    /** Of something new. */
    public Delivery(String subscription, Wish wish, Notice notice, int attempt) {
        this(subscription, wish, notice, attempt, Occasion.NEWS);
    }
}

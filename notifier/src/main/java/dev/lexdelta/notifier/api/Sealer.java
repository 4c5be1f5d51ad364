package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.Wish;
import java.util.Optional;

/** Keeps targets secret. */
public interface Sealer {
    /** A target as it may be stored. */
    String seal(String subscription, Target target);

    /** The target of a wish again; nothing when it cannot be opened. */
    Optional<Target> open(String subscription, Wish wish);
}

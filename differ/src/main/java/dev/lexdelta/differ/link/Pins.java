package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Pin;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What was decided by hand of some versions, by pair; a decision holds within a jurisdiction only. */
final class Pins {
    static final Pins NONE = new Pins(Map.of());

    private final Map<String, Pin> byPair;

    /** Of pins by {@link #key}. */
    Pins(Map<String, Pin> byPair) {
        this.byPair = Map.copyOf(byPair);
    }

    /** The same whichever version is named first. */
    static String key(String one, String other) {
        return one.compareTo(other) <= 0 ? one + " " + other : other + " " + one;
    }

    boolean isEmpty() {
        return byPair.isEmpty();
    }

    Collection<Pin> all() {
        return byPair.values();
    }

    boolean together(Known one, Known other) {
        return of(one, other).filter(Pin::together).isPresent();
    }

    boolean apart(Known one, Known other) {
        return of(one, other).filter(pin -> !pin.together()).isPresent();
    }

    Optional<Pin> of(Known one, Known other) {
        return byPair.isEmpty()
                        || !one.jurisdiction()
                                .code()
                                .equals(other.jurisdiction().code())
                ? Optional.empty()
                : Optional.ofNullable(byPair.get(key(one.id(), other.id())));
    }
}

package dev.lexdelta.notifier.match.index;

import java.util.List;
import java.util.stream.IntStream;

/** A filter whose conditions are numbers of {@link Conditions}. */
sealed interface Ask {
    /** One of the conditions must hold; none of none does. */
    record OneOf(List<Integer> conditions) implements Ask {}

    /** So much must have changed. */
    record Change(double least) implements Ask {}

    record All(List<Ask> asks) implements Ask {}

    record Any(List<Ask> asks) implements Ask {}

    record None(List<Ask> asks) implements Ask {}

    /** Every condition, as often as it stands there. */
    default IntStream uses() {
        if (this instanceof OneOf one) {
            return one.conditions().stream().mapToInt(Integer::intValue);
        }
        return inside().stream().flatMapToInt(Ask::uses);
    }

    private List<Ask> inside() {
        if (this instanceof All all) {
            return all.asks();
        } else if (this instanceof Any any) {
            return any.asks();
        }
        return this instanceof None none ? none.asks() : List.of();
    }
}

package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.subscription.Filter;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** How large a filter may be with all that stand in it: everybody's notices are held against it. */
final class FilterSize {
    private static final int MOST_FILTERS = 50;
    private static final int MOST_VALUES = 1_000;

    private FilterSize() {}

    /** What is wrong, in words that follow the name of the field. */
    static Optional<String> problem(Filter filter) {
        if (filters(filter) > MOST_FILTERS) {
            return Optional.of("must consist of at most " + MOST_FILTERS + " filters, itself and all inside it");
        }
        return values(filter) > MOST_VALUES
                ? Optional.of("must have at most " + MOST_VALUES + " values in all its lists together")
                : Optional.empty();
    }

    private static int filters(Filter filter) {
        return 1 + inside(filter).mapToInt(FilterSize::filters).sum();
    }

    private static int values(Filter filter) {
        var own = Stream.of(
                filter.jurisdictions(),
                filter.regulations(),
                filter.instruments(),
                filter.titleWords(),
                filter.textWords(),
                filter.words(),
                filter.kinds(),
                filter.transitions(),
                filter.effects());
        return own.mapToInt(Collection::size).sum()
                + inside(filter).mapToInt(FilterSize::values).sum();
    }

    private static Stream<Filter> inside(Filter filter) {
        return Stream.of(filter.all(), filter.any(), filter.not()).flatMap(Collection::stream);
    }
}

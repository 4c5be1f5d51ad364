package dev.lexdelta.notifier.match.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Where a filter is looked up: conditions of which at least one holds whenever the filter fits, as rare as can be.
 *
 * @param keys none when the filter can never fit
 * @param guard another condition that must hold too, read before the filter is
 */
record Access(Set<Integer> keys, int guard) {
    private static final Set<Integer> EVERYWHERE = Set.of(Conditions.TRUE);

    static Access of(Ask ask, IntToDoubleFunction frequency) {
        var keys = new Choice(frequency).keys(ask);
        return new Access(keys, guard(ask, keys, frequency));
    }

    private static int guard(Ask ask, Set<Integer> keys, IntToDoubleFunction frequency) {
        var single = new ArrayList<Integer>();
        collect(ask, single);
        return single.stream()
                .filter(condition -> !keys.contains(condition))
                .reduce(Conditions.TRUE, (a, b) -> frequency.applyAsDouble(b) < frequency.applyAsDouble(a) ? b : a);
    }

    // what must hold is in no list with others, and under nothing but all
    private static void collect(Ask ask, List<Integer> single) {
        if (ask instanceof Ask.OneOf one && one.conditions().size() == 1) {
            single.addAll(one.conditions());
        } else if (ask instanceof Ask.All all) {
            all.asks().forEach(each -> collect(each, single));
        }
    }

    private record Choice(IntToDoubleFunction frequency) {
        Set<Integer> keys(Ask ask) {
            if (ask instanceof Ask.OneOf one) {
                return cheaper(EVERYWHERE, Set.copyOf(one.conditions()));
            } else if (ask instanceof Ask.Any any) {
                return cheaper(EVERYWHERE, union(any.asks()));
            } else if (ask instanceof Ask.All all) {
                return all.asks().stream().map(this::keys).reduce(EVERYWHERE, this::cheaper);
            }
            return EVERYWHERE; // what must not be, and how much, look nothing up
        }

        private Set<Integer> union(List<Ask> asks) {
            return asks.stream().flatMap(ask -> keys(ask).stream()).collect(Collectors.toSet());
        }

        private Set<Integer> cheaper(Set<Integer> a, Set<Integer> b) {
            return cost(b) < cost(a) ? b : a;
        }

        private double cost(Set<Integer> keys) {
            return keys.stream().mapToDouble(frequency::applyAsDouble).sum();
        }
    }
}

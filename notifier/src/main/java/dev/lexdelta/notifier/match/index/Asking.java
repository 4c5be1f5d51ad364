package dev.lexdelta.notifier.match.index;

import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.text.Instrument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes of a filter what it asks, in numbers of conditions, which are used from then on. */
record Asking(Conditions conditions) {
    Ask of(Filter filter) {
        var asks = new ArrayList<Ask>();
        add(asks, filter.regulations(), id -> one(new Condition.Regulation(id)));
        add(asks, filter.jurisdictions(), code -> one(new Condition.Place(code)));
        add(asks, filter.instruments(), each -> known(each != Instrument.UNKNOWN, new Condition.Of(each)));
        add(asks, filter.kinds(), kind -> known(kind != NoticeKind.UNKNOWN, new Condition.Kind(kind)));
        add(asks, filter.transitions(), each -> known(each != Transition.UNKNOWN, new Condition.Compares(each)));
        add(asks, filter.effects(), each -> known(each.label() != Label.UNKNOWN, new Condition.Tells(each)));
        add(
                asks,
                Stream.ofNullable(filter.leastSeverity()).toList(),
                least -> known(least != Severity.UNKNOWN, new Condition.Reaches(least)));
        add(asks, filter.titleWords(), word -> IntStream.of(conditions.useTitle(word)));
        add(asks, filter.textWords(), word -> IntStream.of(conditions.useText(word)));
        add(asks, filter.words(), word -> IntStream.of(conditions.useTitle(word), conditions.useText(word)));
        if (filter.leastChange() != null) {
            asks.add(new Ask.Change(filter.leastChange()));
        }
        asks.addAll(all(filter.all()));
        if (!filter.any().isEmpty()) {
            asks.add(new Ask.Any(all(filter.any())));
        }
        if (!filter.not().isEmpty()) {
            asks.add(new Ask.None(all(filter.not())));
        }
        return asks.size() == 1 ? asks.get(0) : new Ask.All(List.copyOf(asks));
    }

    private List<Ask> all(List<Filter> filters) {
        return filters.stream().map(this::of).toList();
    }

    private interface Numbers<T> {
        IntStream of(T value);
    }

    private static <T> void add(List<Ask> asks, List<T> values, Numbers<T> numbers) {
        if (!values.isEmpty()) {
            asks.add(new Ask.OneOf(
                    values.stream().flatMapToInt(numbers::of).boxed().toList()));
        }
    }

    private IntStream one(Condition condition) {
        return IntStream.of(conditions.use(condition));
    }

    // rule: a value that this code does not know fits nothing
    private IntStream known(boolean known, Condition condition) {
        return known ? one(condition) : IntStream.empty();
    }
}

package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.subscription.EffectFilter;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.notifier.api.json.Fields;
import dev.lexdelta.notifier.api.json.TextRule;
import java.util.List;
import java.util.Optional;

/** A filter as it comes from outside: one grammar for subscriptions and for what is pulled. */
final class FilterForm {
    static final Filter EVERYTHING = Filter.of(List.of(), List.of(), List.of());

    static final TextRule JURISDICTION = TextRule.pattern("[0-9]{6}", "six digits of GB/T 2260, such as 370100");
    static final TextRule ID = TextRule.pattern("[0-9a-f]{32}", "an id of 32 hexadecimal digits");
    static final TextRule WORD = TextRule.line(100);

    private static final int MOST = 100;
    private static final int MOST_INSIDE = 20;
    private static final int MOST_LEVELS = 4;

    private FilterForm() {}

    /** The filter of a field, or the one that fits everything. */
    static Filter read(Fields fields, String name) {
        var filter = fields.object(name, inner -> Optional.of(read(inner, 1))).orElse(EVERYTHING);
        FilterSize.problem(filter).ifPresent(problem -> fields.wrong(name, problem));
        return filter;
    }

    private static Filter read(Fields fields, int level) {
        return new Filter(
                fields.texts("jurisdictions", MOST, JURISDICTION),
                fields.texts("regulations", MOST, ID),
                fields.constants("instruments", MOST, Instrument.class),
                fields.texts("titleWords", MOST, WORD),
                fields.texts("textWords", MOST, WORD),
                fields.texts("words", MOST, WORD),
                fields.constants("kinds", MOST, NoticeKind.class),
                fields.constants("transitions", MOST, Transition.class),
                fields.objects("effects", MOST, FilterForm::effect),
                fields.constant("leastSeverity", Severity.class),
                fields.number("leastChange", 0, 1),
                inside(fields, "all", level),
                inside(fields, "any", level),
                inside(fields, "not", level));
    }

    // rule: a filter stands in others at most so deep, and asks for something there
    private static List<Filter> inside(Fields fields, String name, int level) {
        return fields.objects(name, MOST_INSIDE, inner -> {
            if (level == MOST_LEVELS) {
                inner.wrongItself("stands too deep: filters may nest " + MOST_LEVELS + " levels");
                inner.ignoreAll();
                return Optional.empty();
            }
            if (inner.isEmpty()) {
                inner.wrongItself("must ask for something: an empty filter fits every notice");
            }
            return Optional.of(read(inner, level + 1));
        });
    }

    private static Optional<EffectFilter> effect(Fields fields) {
        if (!fields.has("label")) {
            fields.wrong("label", "is missing");
        }
        var label = fields.constant("label", Label.class);
        var direction = fields.constant("direction", Direction.class);
        return Optional.ofNullable(label).map(known -> new EffectFilter(known, direction));
    }
}

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
import dev.lexdelta.notifier.api.json.Parameters;
import dev.lexdelta.notifier.api.json.TextRule;
import java.util.List;
import java.util.Optional;

/** A filter as it comes from outside: the same grammar in a body and in a query. */
final class FilterForm {
    static final Filter EVERYTHING =
            new Filter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

    private static final int MOST = 100;
    private static final TextRule JURISDICTION =
            TextRule.pattern("[0-9]{6}", "six digits of GB/T 2260, such as 370100");
    private static final TextRule ID = TextRule.pattern("[0-9a-f]{32}", "an id of 32 hexadecimal digits");
    private static final TextRule WORD = TextRule.line(100);

    private FilterForm() {}

    static Filter read(Fields fields) {
        return new Filter(
                fields.texts("jurisdictions", MOST, JURISDICTION),
                fields.texts("regulations", MOST, ID),
                fields.constants("instruments", MOST, Instrument.class),
                fields.texts("titleWords", MOST, WORD),
                fields.texts("textWords", MOST, WORD),
                fields.constants("kinds", MOST, NoticeKind.class),
                fields.constants("transitions", MOST, Transition.class),
                fields.objects("effects", MOST, FilterForm::effect),
                fields.constant("leastSeverity", Severity.class));
    }

    private static Optional<EffectFilter> effect(Fields fields) {
        if (!fields.has("label")) {
            fields.wrong("label", "is missing");
        }
        var label = fields.constant("label", Label.class);
        var direction = fields.constant("direction", Direction.class);
        return Optional.ofNullable(label).map(known -> new EffectFilter(known, direction));
    }

    static Filter read(Parameters query) {
        return new Filter(
                query.texts("jurisdiction", JURISDICTION),
                query.texts("regulation", ID),
                query.constants("instrument", Instrument.class),
                query.texts("title", WORD),
                query.texts("text", WORD),
                query.constants("kind", NoticeKind.class),
                query.constants("transition", Transition.class),
                query.each("effect", value -> effect(query, value)),
                query.constant("severity", Severity.class));
    }

    // rule: LABEL or LABEL:DIRECTION
    private static Optional<EffectFilter> effect(Parameters query, String value) {
        var parts = value.split(":", 2);
        var label = query.constant("effect", parts[0], Label.class);
        if (parts.length == 1) {
            return label.map(known -> new EffectFilter(known, null));
        }
        var direction = query.constant("effect", parts[1], Direction.class);
        return label.flatMap(known -> direction.map(way -> new EffectFilter(known, way)));
    }
}

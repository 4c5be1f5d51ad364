package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.subscription.EffectFilter;
import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.notifier.api.json.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A filter in a query: simple parameters for what is asked most, and the whole grammar as JSON beside them. */
final class FilterQuery {
    static final Set<String> PARAMETERS = Set.of(
            "jurisdiction",
            "regulation",
            "title",
            "text",
            "instrument",
            "kind",
            "transition",
            "effect",
            "severity",
            "filter");

    private FilterQuery() {}

    static Filter read(Parameters query) {
        var simple = simple(query);
        return query.object("filter", FilterForm::read)
                .map(whole -> Filter.of(List.of(simple, whole), List.of(), List.of()))
                .orElse(simple);
    }

    private static Filter simple(Parameters query) {
        return Filter.flat(
                query.texts("jurisdiction", FilterForm.JURISDICTION),
                query.texts("regulation", FilterForm.ID),
                query.constants("instrument", Instrument.class),
                query.texts("title", FilterForm.WORD),
                query.texts("text", FilterForm.WORD),
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

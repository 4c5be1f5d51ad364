package dev.lexdelta.contract.subscription;

import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.Instrument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which notices are wanted: a small tree. Of each list of values one must fit, an empty list fits all, and whatever a
 * filter says must hold together.
 *
 * @param jurisdictions codes of GB/T 2260; that of a province includes its cities, 100000 is the state alone
 * @param regulations regulation ids
 * @param titleWords words of which one must stand in the title
 * @param textWords words of which one must stand in the old or new wording of a paragraph or item that changed
 * @param words words of which one must stand in the title or in such a wording
 * @param effects effects of which one must be told
 * @param leastSeverity of the most severe comparison; a notice without comparison passes only when this is null
 * @param leastChange least share of the new text that did not stand in the old one, 0 to 1, of the comparison that has
 *     most of it; a notice without comparison passes only when this is null
 * @param all filters that must all fit
 * @param any filters of which one must fit, when there are any
 * @param not filters of which none may fit
 */
public record Filter(
        List<String> jurisdictions,
        List<String> regulations,
        List<Instrument> instruments,
        List<String> titleWords,
        List<String> textWords,
        List<String> words,
        List<NoticeKind> kinds,
        List<Transition> transitions,
        List<EffectFilter> effects,
        @Nullable Severity leastSeverity,
        @Nullable Double leastChange,
        List<Filter> all,
        List<Filter> any,
        List<Filter> not) {
    public Filter {
        jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
        regulations = regulations == null ? List.of() : List.copyOf(regulations);
        instruments = instruments == null ? List.of() : List.copyOf(instruments);
        titleWords = titleWords == null ? List.of() : List.copyOf(titleWords);
        textWords = textWords == null ? List.of() : List.copyOf(textWords);
        words = words == null ? List.of() : List.copyOf(words);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        transitions = transitions == null ? List.of() : List.copyOf(transitions);
        effects = effects == null ? List.of() : List.copyOf(effects);
        all = all == null ? List.of() : List.copyOf(all);
        any = any == null ? List.of() : List.copyOf(any);
        not = not == null ? List.of() : List.copyOf(not);
    }

    /** A filter without others inside it. */
    public static Filter flat(
            List<String> jurisdictions,
            List<String> regulations,
            List<Instrument> instruments,
            List<String> titleWords,
            List<String> textWords,
            List<NoticeKind> kinds,
            List<Transition> transitions,
            List<EffectFilter> effects,
            @Nullable Severity leastSeverity) {
        return new Filter(
                jurisdictions,
                regulations,
                instruments,
                titleWords,
                textWords,
                List.of(),
                kinds,
                transitions,
                effects,
                leastSeverity,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /** Filters joined. */
    public static Filter of(List<Filter> all, List<Filter> any, List<Filter> not) {
        return new Filter(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null,
                null, all, any, not);
    }
}

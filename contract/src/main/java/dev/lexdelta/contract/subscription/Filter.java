package dev.lexdelta.contract.subscription;

import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.Instrument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which notices are wanted. Of each list one entry must fit; an empty list fits all. All lists must fit.
 *
 * @param jurisdictions codes of GB/T 2260; that of a province includes its cities, 100000 is the state alone
 * @param regulations regulation ids
 * @param titleWords words of which one must stand in the title
 * @param textWords words of which one must stand in the old or new wording of a paragraph or item that changed
 * @param effects effects of which one must be told
 * @param leastSeverity of the most severe comparison; a notice without comparison passes only when this is null
 */
public record Filter(
        List<String> jurisdictions,
        List<String> regulations,
        List<Instrument> instruments,
        List<String> titleWords,
        List<String> textWords,
        List<NoticeKind> kinds,
        List<Transition> transitions,
        List<EffectFilter> effects,
        @Nullable Severity leastSeverity) {
    public Filter {
        jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
        regulations = regulations == null ? List.of() : List.copyOf(regulations);
        instruments = instruments == null ? List.of() : List.copyOf(instruments);
        titleWords = titleWords == null ? List.of() : List.copyOf(titleWords);
        textWords = textWords == null ? List.of() : List.copyOf(textWords);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        transitions = transitions == null ? List.of() : List.copyOf(transitions);
        effects = effects == null ? List.of() : List.copyOf(effects);
    }
}

package dev.lexdelta.notifier.filter;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.subscription.EffectFilter;
import dev.lexdelta.contract.subscription.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with a filter that somebody asks for. */
public final class Filters {
    /** Entries of one list. */
    public static final int MOST_ENTRIES = 200;

    /** Characters of a word or an id. */
    public static final int LONGEST_WORD = 100;

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final List<String> problems = new ArrayList<>();

    private Filters() {}

    /** One sentence for each problem, which names the field; none for a filter that can be used. */
    public static List<String> problems(Filter filter) {
        var check = new Filters();
        check.codes(filter.jurisdictions());
        check.words("regulations", filter.regulations());
        check.words("titleWords", filter.titleWords());
        check.words("textWords", filter.textWords());
        check.known("kinds", filter.kinds(), NoticeKind.UNKNOWN);
        check.known("transitions", filter.transitions(), Transition.UNKNOWN);
        check.effects(filter.effects());
        if (filter.leastSeverity() == Severity.UNKNOWN) {
            check.problems.add("leastSeverity is a value that is not known");
        }
        return List.copyOf(check.problems);
    }

    private void codes(List<String> codes) {
        number("jurisdictions", codes);
        for (int i = 0; i < codes.size(); i++) {
            if (!CODE.matcher(codes.get(i)).matches()) {
                problems.add("jurisdictions[%d] is no code of GB/T 2260, which has six digits".formatted(i));
            }
        }
    }

    private void words(String field, List<String> words) {
        number(field, words);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).isBlank()) {
                problems.add("%s[%d] is empty".formatted(field, i));
            } else if (words.get(i).length() > LONGEST_WORD) {
                problems.add("%s[%d] has more than %d characters".formatted(field, i, LONGEST_WORD));
            }
        }
    }

    private <T> void known(String field, List<T> values, T unknown) {
        number(field, values);
        if (values.contains(unknown)) {
            problems.add("%s[%d] is a value that is not known".formatted(field, values.indexOf(unknown)));
        }
    }

    private void effects(List<EffectFilter> effects) {
        number("effects", effects);
        for (int i = 0; i < effects.size(); i++) {
            var effect = effects.get(i);
            if (effect.label() == null || effect.label() == Label.UNKNOWN) {
                problems.add("effects[%d].label is missing or not known".formatted(i));
            }
            if (effect.direction() == Direction.UNKNOWN) {
                problems.add("effects[%d].direction is a value that is not known".formatted(i));
            }
        }
    }

    private void number(String field, List<?> entries) {
        if (entries.size() > MOST_ENTRIES) {
            problems.add("%s has %d entries, at most %d are allowed".formatted(field, entries.size(), MOST_ENTRIES));
        }
    }
}

package dev.lexdelta.notifier.trial;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a receiver may want to be tried with. */
public enum Scenario {
    /** A draft is out for comment. */
    CONSULTATION_OPENED,
    /** A law lowers a fine of its draft. */
    PENALTY_LOWER,
    /** An article of the draft is two in the law. */
    SPLIT,
    /** Nothing changed but numbers. */
    RENUMBER_ONLY,
    /** A comparison told before is replaced. */
    REVISED,
    /** A text told before is withdrawn. */
    WITHDRAWN,
    /** A regulation is repealed. */
    REPEALED,
    /** Some of the text could not be read for certain. */
    UNCERTAIN,
    /** More than a payload holds. */
    OVERSIZE;

    /** As it is asked for: {@code penalty-lower}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Scenario> of(String word) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.word().equals(word))
                .findFirst();
    }
}

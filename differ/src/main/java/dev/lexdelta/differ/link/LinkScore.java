package dev.lexdelta.differ.link;

import java.util.List;

/**
 * Whether two texts are versions of one regulation, judged on the two alone: what else is known, and when it came, does not
 * count.
 *
 * @param standing what follows
 * @param confidence 0 to 1; what stands together has at least 0.75, a candidate less
 * @param evidence one short statement each, for a reader to check
 */
record LinkScore(Standing standing, double confidence, List<String> evidence) {
    /** What two texts are to one another. */
    enum Standing {
        TOGETHER,
        CANDIDATE,
        APART
    }

    /** The confidence of what stands together on the least evidence. */
    static final double LEAST_TOGETHER = 0.75;

    private static final double SAME_NAME = 0.9;
    /** Below this much shared wording a candidate is no use to anybody. */
    private static final double HINT = 0.25;

    private static final double STRONG_HINT = 0.5;
    /** The confidence of a candidate runs from here, by half of the shared wording, to what stands together. */
    private static final double LEAST = 0.4;

    static LinkScore of(Known one, Known other) {
        var refusal = Refusals.of(one, other);
        if (refusal.isPresent()) {
            return new LinkScore(Standing.APART, 0, List.of(refusal.get()));
        }
        double shared = Namesakes.shared(one, other);
        return one.titleKey().equals(other.titleKey())
                ? scored(
                        shared,
                        SAME_NAME,
                        Namesakes.leastShared(one, other),
                        Namesakes.severalPerPlace(one) ? HINT : 0,
                        Namesakes.evidence(one, other))
                : renamed(one, other, shared);
    }

    /** Of a mirror that tells neither stage nor day with a version of its name. */
    static LinkScore ofLost(Known lost, Known version) {
        return candidate(
                lost.sketch().similarity(version.sketch()),
                "a mirror without stage and day: " + lost.header().title());
    }

    private static LinkScore renamed(Known one, Known other, double shared) {
        if (Refusals.amendOneLaw(one, other)) {
            return scored(
                    shared,
                    LEAST_TOGETHER,
                    Namesakes.KIN,
                    HINT,
                    "both amend " + one.name().amended());
        }
        var mine = one.name();
        var theirs = other.name();
        boolean sameForm = mine.sameForm(theirs);
        var names = one.header().title() + " / " + other.header().title();
        return switch (Subjects.of(mine, theirs)) {
            case SAME -> {
                boolean sure = sameForm && Issuers.of(one, other) != Issuers.FOREIGN;
                yield scored(
                        shared,
                        sure ? 0.8 : LEAST_TOGETHER,
                        sure ? Math.max(0.1, Namesakes.leastShared(one, other)) : 0.5,
                        0,
                        "the same words in both titles: " + names);
            }
            case CONTAINED ->
                scored(shared, LEAST_TOGETHER, sameForm ? 0.5 : 0.6, HINT, "one title says somewhat more: " + names);
            case OVERLAPPING -> scored(shared, 0, 2, STRONG_HINT, "titles that share words: " + names);
            case FOREIGN -> scored(shared, 0, 2, Copies.NEARLY_ALL, "titles that differ: " + names);
        };
    }

    private static LinkScore scored(double shared, double base, double least, double hint, String names) {
        if (shared >= least) {
            return together(base, shared, names);
        }
        return shared >= hint
                ? candidate(shared, names)
                : new LinkScore(Standing.APART, 0, List.of(names, wording(shared)));
    }

    private static LinkScore candidate(double shared, String names) {
        return new LinkScore(Standing.CANDIDATE, rounded(LEAST + shared * 0.35), List.of(names, wording(shared)));
    }

    private static LinkScore together(double base, double shared, String names) {
        return new LinkScore(Standing.TOGETHER, rounded(base + (1 - base) * shared), List.of(names, wording(shared)));
    }

    private static String wording(double shared) {
        return "about %d %% of the wording of both is shared".formatted(Math.round(shared * 100));
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }
}

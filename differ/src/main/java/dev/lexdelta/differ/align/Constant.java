package dev.lexdelta.differ.align;

/**
 * The numbers of the method, in one place, so that a test can ask what each of them is worth. docs/alignment.md tells
 * how they were chosen; what only bounds the cost stands with the code that it bounds.
 */
enum Constant {
    /** How often the matchers run; from the second time on citations count. */
    RUNS(2),
    /** Similarity from which a pair without rivals is sure wherever it stands. */
    CLEAR_LEAST(0.30),
    /** How many times as similar as its best rival a sure pair is. */
    CLEAR_LEAD(1.5),
    /** Similarity from which a pair that keeps the order is taken. */
    IN_ORDER_LEAST(0.15),
    /** Plain similarity of articles made of common words that stand in the same place. */
    SAME_PLACE_LEAST(0.7),
    /** The part of what a rival explains that is no evidence for a pair. */
    RIVAL(0.36),
    /** From this part of what the pair explains on, a rival explains it as well. */
    AS_WELL(0.9),
    /** Evidence that links articles near to a link. */
    NEAR_LEAST(1.2),
    /** Evidence that links articles anywhere. */
    FAR_LEAST(1.5),
    /** Steps from a link, on both sides together, that are near. */
    NEAR(2),
    /** Share of an article from which on what is shared counts in full. */
    FULL_SHARE(0.25),
    /** How much more than in full it can count, squared. */
    MOST_FOR_SHARE(2),
    /** Evidence below which one link of several is dropped. */
    DROP(0.3),
    /** Similarity to the article that took over a near-duplicate. */
    TWIN_LEAST(0.5),
    /** Share of the near-duplicate that was taken over. */
    TWIN_COVERED(0.55),
    /** Evidence beyond what its twin explains. */
    TWIN_BEYOND(0.4);

    final double standard;

    Constant(double standard) {
        this.standard = standard;
    }
}

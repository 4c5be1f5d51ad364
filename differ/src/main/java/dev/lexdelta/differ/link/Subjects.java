package dev.lexdelta.differ.link;

/** How the subjects of two names stand to one another; words may change places. */
enum Subjects {
    /** The same words, in any order. */
    SAME,
    /** One says what the other says, and somewhat more. */
    CONTAINED,
    /** Each has words of its own beside what they share. */
    OVERLAPPING,
    /** They share little or nothing. */
    FOREIGN;

    private static final double ALIKE = 0.5;

    static Subjects of(Name one, Name other) {
        var mine = one.sortedSubject().codePoints().toArray();
        var theirs = other.sortedSubject().codePoints().toArray();
        int shared = shared(mine, theirs);
        int longer = Math.max(mine.length, theirs.length);
        if (shared > 0 && shared == longer) {
            return SAME;
        }
        if (shared == 0 || shared < ALIKE * longer) {
            return FOREIGN;
        }
        return shared == Math.min(mine.length, theirs.length) ? CONTAINED : OVERLAPPING;
    }

    private static int shared(int[] mine, int[] theirs) {
        int shared = 0;
        for (int i = 0, j = 0; i < mine.length && j < theirs.length; ) {
            shared += mine[i] == theirs[j] ? 1 : 0;
            int step = Integer.compare(mine[i], theirs[j]);
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
        return shared;
    }
}

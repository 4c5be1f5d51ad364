package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Ids;

/**
 * How often something was told and taken back, so that what is told once more is another notice to those who have had the first
 * one. A function of the inputs, so that reprocessing them gives the same; nothing is remembered of what is told and holds.
 */
final class Turns {
    private final Memory memory;

    Turns(Memory memory) {
        this.memory = memory;
    }

    /** What a version is told under. */
    static String arrivalOf(String version) {
        return Ids.of("arrival", version);
    }

    /** What is told under when a version ends regulations. */
    static String endBy(String version) {
        return Ids.of("end", version);
    }

    /** The turn of what is told now; the same as before when that was not taken back. */
    int told(String subject) {
        int last = last(subject);
        return isTakenBack(last) ? keep(subject, last + 1) : last;
    }

    /** The turn of taking it back now. */
    int takenBack(String subject) {
        int last = last(subject);
        return keep(subject, isTakenBack(last) ? last + 2 : last + 1);
    }

    boolean isTakenBack(String subject) {
        return isTakenBack(last(subject));
    }

    /** The turn of what was told or taken back last. */
    int last(String subject) {
        var issue = memory.issue(subject);
        return issue == null ? 0 : issue.revision();
    }

    private static boolean isTakenBack(int turn) {
        return turn % 2 == 1;
    }

    private int keep(String subject, int turn) {
        memory.remember(subject, new Issue("", turn, 0));
        return turn;
    }
}

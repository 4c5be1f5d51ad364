package dev.lexdelta.ingester.lines;

/** Counts how often a rule applied. Not for sharing between threads. */
public final class Tally {
    private int count;

    public void add() {
        count++;
    }

    public void add(int more) {
        count += more;
    }

    public int count() {
        return count;
    }
}

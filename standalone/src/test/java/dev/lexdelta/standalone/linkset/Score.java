package dev.lexdelta.standalone.linkset;

import java.util.Locale;

/** Pairs of texts, counted. */
record Score(int items, int found, int missed, int wrong, int apart) {
    static final Score NONE = new Score(0, 0, 0, 0, 0);

    Score item() {
        return new Score(items + 1, found, missed, wrong, apart);
    }

    Score pair(boolean truly, boolean held) {
        return new Score(
                items,
                found + (truly && held ? 1 : 0),
                missed + (truly && !held ? 1 : 0),
                wrong + (!truly && held ? 1 : 0),
                apart + (!truly && !held ? 1 : 0));
    }

    Score plus(Score other) {
        return new Score(
                items + other.items,
                found + other.found,
                missed + other.missed,
                wrong + other.wrong,
                apart + other.apart);
    }

    double precision() {
        return found + wrong == 0 ? 1 : (double) found / (found + wrong);
    }

    double recall() {
        return found + missed == 0 ? 1 : (double) found / (found + missed);
    }

    String row(String name) {
        return String.format(Locale.ROOT, "| %s | %d | %d | %d | %d | %d |", name, items, found, missed, wrong, apart);
    }
}

package dev.lexdelta.benchmarks.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** How a receiver behaves. */
enum Manner {
    HEALTHY,
    /** Answers after a second and a half. */
    SLOW,
    /** Answers 503 half the time; the same event at most six times, since what fails ten times is given up. */
    FLAKY,
    /** Takes connections and says nothing. */
    SILENT,
    /** Closes every connection. */
    CLOSED;

    boolean isLive() {
        return this != SILENT && this != CLOSED;
    }

    /** Of so many receivers a tenth is slow, a tenth is flaky, a twentieth is dead in one way or the other. */
    static List<Manner> spread(int receivers, long seed) {
        var manners = new ArrayList<Manner>();
        for (int i = 0; i < receivers; i++) {
            manners.add(
                    switch (i % 20) {
                        case 0, 1 -> SLOW;
                        case 2, 3 -> FLAKY;
                        case 4 -> i % 40 < 20 ? SILENT : CLOSED;
                        default -> HEALTHY;
                    });
        }
        Collections.shuffle(manners, new Random(seed));
        return List.copyOf(manners);
    }
}

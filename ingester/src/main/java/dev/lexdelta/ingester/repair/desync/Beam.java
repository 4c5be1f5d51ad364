package dev.lexdelta.ingester.repair.desync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Keeps the best guesses, and of those that can only go on alike the best one. */
final class Beam {
    static final int WIDTH = 24;
    static final double DEPTH = 16;

    private Beam() {}

    static List<Guess> of(List<Guess> guesses) {
        double least = guesses.stream().mapToDouble(Guess::score).max().orElse(0) - DEPTH;
        guesses.removeIf(guess -> guess.score() < least);
        guesses.sort(Guess.BEST_FIRST);
        var kept = new ArrayList<Guess>(WIDTH);
        var states = new HashMap<Long, Guess>();
        for (var guess : guesses) {
            if (kept.size() == WIDTH) {
                break;
            }
            var better = states.putIfAbsent(guess.state(), guess);
            if (better == null) {
                kept.add(guess);
            } else {
                Node.contest(better.node(), guess.node(), better.score() - guess.score());
            }
        }
        return kept;
    }
}

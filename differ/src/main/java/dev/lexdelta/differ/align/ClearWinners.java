package dev.lexdelta.differ.align;

import java.util.List;

/** Pairs that no other article rivals on either side, wherever they stand. */
final class ClearWinners implements Matcher {
    private static final double LEAST = 0.30;
    private static final double LEAD = 1.5;

    @Override
    public Alignment match(Corpus corpus, Candidates candidates, Alignment known) {
        return known.with(candidates.all().stream()
                .filter(pair -> pair.similarity() >= LEAST && known.free(pair.old(), pair.fresh()))
                .filter(pair ->
                        leads(pair, candidates.ofOld(pair.old())) && leads(pair, candidates.ofFresh(pair.fresh())))
                .map(pair -> pair.by("clear"))
                .toList());
    }

    private static boolean leads(Pair pair, List<Pair> rivals) {
        return rivals.stream().allMatch(rival -> rival.equals(pair) || pair.similarity() >= LEAD * rival.similarity());
    }
}

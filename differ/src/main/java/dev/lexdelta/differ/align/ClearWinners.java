package dev.lexdelta.differ.align;

import java.util.List;

/** Pairs that no other article rivals on either side, wherever they stand. */
final class ClearWinners implements Matcher {
    private final double least;
    private final double lead;

    ClearWinners(Constants constants) {
        least = constants.of(Constant.CLEAR_LEAST);
        lead = constants.of(Constant.CLEAR_LEAD);
    }

    @Override
    public Alignment match(Corpus corpus, Candidates candidates, Alignment known) {
        return known.with(candidates.all().stream()
                .filter(pair -> pair.similarity() >= least && known.free(pair.old(), pair.fresh()))
                .filter(pair ->
                        leads(pair, candidates.ofOld(pair.old())) && leads(pair, candidates.ofFresh(pair.fresh())))
                .map(pair -> pair.by("clear"))
                .toList());
    }

    private boolean leads(Pair pair, List<Pair> rivals) {
        return rivals.stream().allMatch(rival -> rival.equals(pair) || pair.similarity() >= lead * rival.similarity());
    }
}

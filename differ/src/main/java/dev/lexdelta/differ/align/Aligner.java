package dev.lexdelta.differ.align;

import dev.lexdelta.contract.text.Article;
import java.util.List;

/**
 * Links the articles of two texts by an ordered list of matchers, surest evidence first. They run twice: the second time
 * citations count too, each followed to what the first time found its article to have become, and so does who cites an
 * article.
 */
public final class Aligner {
    private final int runs;
    private final List<Matcher> matchers;

    public Aligner() {
        this(Constants.STANDARD);
    }

    Aligner(Constants constants) {
        runs = (int) constants.of(Constant.RUNS);
        matchers = List.of(
                new ClearWinners(constants),
                new SimilarInOrder(constants),
                new SamePlace(constants),
                new Parts(constants),
                new Twins(constants));
    }

    /** Links the articles of two texts; every list may be empty. */
    public Aligned align(List<Article> old, List<Article> fresh) {
        Corpus words = Corpus.of(old, fresh);
        Corpus corpus = words;
        Alignment found = run(words, Alignment.NONE);
        for (int run = 1; run < runs; run++) {
            corpus = words.following(found);
            found = run(corpus, SameMeaning.match(corpus, found));
        }
        return new Aligned(corpus, found, Moves.of(corpus, found));
    }

    private Alignment run(Corpus corpus, Alignment known) {
        Alignment alignment = IdenticalText.match(corpus, known);
        Candidates candidates = Candidates.of(corpus, alignment);
        for (Matcher matcher : matchers) {
            alignment = matcher.match(corpus, candidates, alignment);
        }
        return alignment;
    }
}

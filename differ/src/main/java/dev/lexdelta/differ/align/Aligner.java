package dev.lexdelta.differ.align;

import dev.lexdelta.contract.text.Article;
import java.util.List;

/**
 * Links the articles of two texts by an ordered list of matchers, surest evidence first. They run twice: the second time
 * citations count too, each followed to what the first time found its article to have become.
 */
public final class Aligner {
    private static final List<Matcher> MATCHERS = List.of(
            new IdenticalText(),
            new ClearWinners(),
            new SimilarInOrder(),
            new OutOfOrder(),
            new SamePlace(),
            new Parts());

    public Aligned align(List<Article> old, List<Article> fresh) {
        Corpus words = Corpus.of(old, fresh);
        Alignment first = run(words);
        Corpus cited = words.following(first);
        Alignment second = run(cited);
        return new Aligned(cited, second, Moves.of(cited, second));
    }

    private static Alignment run(Corpus corpus) {
        Candidates candidates = Candidates.of(corpus, IdenticalText.match(corpus, Alignment.NONE));
        Alignment alignment = Alignment.NONE;
        for (Matcher matcher : MATCHERS) {
            alignment = matcher.match(corpus, candidates, alignment);
        }
        return alignment;
    }
}

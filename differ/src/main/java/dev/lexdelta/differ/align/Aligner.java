package dev.lexdelta.differ.align;

import dev.lexdelta.contract.text.Article;
import java.util.List;

/**
 * Links the articles of two texts by an ordered list of matchers, surest evidence first. They run twice: the second time
 * citations count too, each followed to what the first time found its article to have become.
 */
public final class Aligner {
    private static final List<Matcher> MATCHERS = List.of(
            new IdenticalText(), new ClearWinners(), new SimilarInOrder(), new SamePlace(), new Parts(), new Twins());

    /** Links the articles of two texts; every list may be empty. */
    public Aligned align(List<Article> old, List<Article> fresh) {
        Corpus words = Corpus.of(old, fresh);
        Alignment first = run(words, Alignment.NONE);
        Corpus cited = words.following(first);
        Alignment second = run(cited, SameMeaning.match(cited, first));
        return new Aligned(cited, second, Moves.of(cited, second));
    }

    private static Alignment run(Corpus corpus, Alignment known) {
        Candidates candidates = Candidates.of(corpus, IdenticalText.match(corpus, known));
        Alignment alignment = known;
        for (Matcher matcher : MATCHERS) {
            alignment = matcher.match(corpus, candidates, alignment);
        }
        return alignment;
    }
}

package dev.lexdelta.differ.align;

import dev.lexdelta.contract.text.Article;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two texts as bags of weighted tokens. A token weighs the less the more articles of both texts contain it, so that
 * boilerplate and the law's own subject count for little.
 */
public final class Corpus {
    final Side old;
    final Side fresh;
    final double[] weights;
    final List<Bag> oldBags = new ArrayList<>();
    final List<Bag> freshBags = new ArrayList<>();

    /** The bags of an article's units, and one more of the articles that cite it. */
    final List<List<Bag>> oldPieces = new ArrayList<>();

    final List<List<Bag>> freshPieces = new ArrayList<>();
    private final List<List<Bag>> oldUnits = new ArrayList<>();
    private final List<List<Bag>> freshUnits = new ArrayList<>();
    private final Tokenizer tokenizer;
    private final List<Tokens> oldTokens;
    private final List<Tokens> freshTokens;

    private Corpus(
            Side old,
            Side fresh,
            Tokenizer tokenizer,
            @Nullable CitationTokens oldCitations,
            @Nullable CitationTokens freshCitations,
            List<Tokens> oldWords,
            List<Tokens> freshWords) {
        this.old = old;
        this.fresh = fresh;
        this.tokenizer = tokenizer;
        oldTokens = tokens(old, oldCitations, oldWords);
        freshTokens = tokens(fresh, freshCitations, freshWords);
        weights = weights(oldTokens, freshTokens, tokenizer.tokens());
        weigh(oldTokens, oldBags, oldUnits, oldPieces);
        weigh(freshTokens, freshBags, freshUnits, freshPieces);
    }

    static Corpus of(List<Article> old, List<Article> fresh) {
        var tokenizer = new Tokenizer(new Vocabulary());
        return new Corpus(
                new Side(old, tokenizer), new Side(fresh, tokenizer), tokenizer, null, null, List.of(), List.of());
    }

    /** The same texts with citations as tokens: an old 第X条 counts as the article that X became. */
    Corpus following(Alignment alignment) {
        return new Corpus(
                old,
                fresh,
                tokenizer,
                new CitationTokens(old, alignment::partnersOfOld, tokenizer),
                new CitationTokens(fresh, List::of, tokenizer),
                oldTokens,
                freshTokens);
    }

    /** An article's tokens. */
    private static final class Tokens {
        final int[] all;
        final List<int[]> units;
        final int[] citers;

        Tokens(List<int[]> units, int[] citers, TokenSet union) {
            this.units = units;
            this.citers = citers;
            union.clear();
            units.forEach(union::addAll);
            union.addAll(citers);
            all = union.tokens();
        }
    }

    private static List<Tokens> tokens(Side side, @Nullable CitationTokens citations, List<Tokens> words) {
        var union = new TokenSet();
        var tokens = new ArrayList<Tokens>(side.size());
        for (int article = 0; article < side.size(); article++) {
            tokens.add(
                    citations == null
                            ? new Tokens(side.words(article), CitationTokens.NONE, union)
                            : citations.none(article) ? words.get(article) : cited(words, article, citations, union));
        }
        return tokens;
    }

    private static Tokens cited(List<Tokens> words, int article, CitationTokens citations, TokenSet union) {
        List<int[]> units = new ArrayList<>(words.get(article).units);
        for (int unit = 0; unit < units.size(); unit++) {
            union.clear();
            union.addAll(units.get(unit));
            union.addAll(citations.citing(article, unit));
            units.set(unit, union.tokens());
        }
        return new Tokens(units, citations.citers(article), union);
    }

    private static double[] weights(List<Tokens> olds, List<Tokens> freshes, int tokens) {
        int[] frequency = new int[tokens];
        count(olds, frequency);
        count(freshes, frequency);
        double articles = olds.size() + freshes.size() + 1.0;
        double[] weights = new double[tokens];
        for (int token = 0; token < tokens; token++) {
            weights[token] = Math.log(articles / Math.max(1, frequency[token]));
        }
        return weights;
    }

    private static void count(List<Tokens> articles, int[] frequency) {
        for (Tokens article : articles) {
            for (int token : article.all) {
                frequency[token]++;
            }
        }
    }

    private void weigh(List<Tokens> articles, List<Bag> bags, List<List<Bag>> units, List<List<Bag>> pieces) {
        for (Tokens article : articles) {
            var parts = new ArrayList<Bag>();
            article.units.forEach(unit -> parts.add(Bag.of(unit, weights)));
            List<Bag> own = List.copyOf(parts);
            if (article.citers.length > 0) {
                parts.add(Bag.of(article.citers, weights));
            }
            bags.add(Bag.of(article.all, weights));
            units.add(own);
            pieces.add(parts);
        }
    }

    /** The flat text of each article, put together once. */
    public List<String> oldTexts() {
        return old.texts;
    }

    public List<String> freshTexts() {
        return fresh.texts;
    }

    public List<Unit> oldUnits(int article) {
        return old.units.get(article);
    }

    public List<Unit> freshUnits(int article) {
        return fresh.units.get(article);
    }

    public List<Bag> oldUnitBags(int article) {
        return oldUnits.get(article);
    }

    public List<Bag> freshUnitBags(int article) {
        return freshUnits.get(article);
    }

    public double[] weights() {
        return weights;
    }
}

package dev.lexdelta.differ.align;

import dev.lexdelta.contract.text.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    /** @param known the weights of the first tokens, and of all that were weighed already */
    private Corpus(
            Side old,
            Side fresh,
            Tokenizer tokenizer,
            double[] known,
            List<Tokens> oldTokens,
            List<Tokens> freshTokens) {
        this.old = old;
        this.fresh = fresh;
        this.tokenizer = tokenizer;
        this.oldTokens = oldTokens;
        this.freshTokens = freshTokens;
        weights = weights(known);
        weigh(oldTokens, oldBags, oldUnits, oldPieces);
        weigh(freshTokens, freshBags, freshUnits, freshPieces);
    }

    static Corpus of(List<Article> olds, List<Article> freshes) {
        var tokenizer = new Tokenizer(new Vocabulary());
        var old = new Side(olds, tokenizer);
        var fresh = new Side(freshes, tokenizer, old);
        List<Tokens> oldTokens = tokens(old, List.of());
        return new Corpus(old, fresh, tokenizer, new double[0], oldTokens, tokens(fresh, oldTokens));
    }

    /** The same texts with citations as tokens: an old 第X条 counts as the article that X became. */
    Corpus following(Alignment alignment) {
        var oldCitations = new CitationTokens(old, alignment::partnersOfOld, tokenizer);
        var freshCitations = new CitationTokens(fresh, List::of, tokenizer);
        return new Corpus(
                old, fresh, tokenizer, weights, cited(oldTokens, oldCitations), cited(freshTokens, freshCitations));
    }

    /** An article's tokens, and the bags of them once they have weights: words weigh the same in every run. */
    private static final class Tokens {
        final int[] all;
        final List<int[]> units;
        final int[] citers;
        Bag bag = Bag.NONE;
        List<Bag> unitBags = List.of();
        List<Bag> pieces = List.of();

        Tokens(List<int[]> units, int[] citers, TokenSet union) {
            this.units = units;
            this.citers = citers;
            union.clear();
            units.forEach(union::addAll);
            union.addAll(citers);
            all = union.tokens();
        }

        boolean weighed() {
            return bag != Bag.NONE;
        }

        void weigh(double[] weights) {
            bag = Bag.of(all, weights);
            unitBags = units.stream().map(unit -> Bag.of(unit, weights)).toList();
            pieces = new ArrayList<>(unitBags);
            if (citers.length > 0) {
                pieces.add(Bag.of(citers, weights));
            }
        }
    }

    private static List<Tokens> tokens(Side side, List<Tokens> twins) {
        var union = new TokenSet();
        var tokens = new ArrayList<Tokens>(side.size());
        for (int article = 0; article < side.size(); article++) {
            int twin = side.twin(article);
            tokens.add(
                    twin == Side.NONE ? new Tokens(side.words(article), CitationTokens.NONE, union) : twins.get(twin));
        }
        return tokens;
    }

    private static List<Tokens> cited(List<Tokens> words, CitationTokens citations) {
        var union = new TokenSet();
        var tokens = new ArrayList<Tokens>(words.size());
        for (int article = 0; article < words.size(); article++) {
            Tokens own = words.get(article);
            tokens.add(citations.none(article) ? own : cited(own, article, citations, union));
        }
        return tokens;
    }

    private static Tokens cited(Tokens words, int article, CitationTokens citations, TokenSet union) {
        List<int[]> units = new ArrayList<>(words.units);
        for (int unit = 0; unit < units.size(); unit++) {
            int[] citing = citations.citing(article, unit);
            if (citing.length > 0) {
                union.clear();
                union.addAll(units.get(unit));
                union.addAll(citing);
                units.set(unit, union.tokens());
            }
        }
        return new Tokens(units, citations.citers(article), union);
    }

    private double[] weights(double[] known) {
        int[] frequency = new int[tokenizer.tokens()];
        count(oldTokens, frequency);
        count(freshTokens, frequency);
        double articles = oldTokens.size() + freshTokens.size() + 1.0;
        double[] weights = Arrays.copyOf(known, frequency.length);
        for (int token = known.length; token < weights.length; token++) {
            weights[token] = Math.log(articles / Math.max(1, frequency[token]));
        }
        return weights;
    }

    private static void count(List<Tokens> articles, int[] frequency) {
        for (Tokens article : articles) {
            if (!article.weighed()) {
                for (int token : article.all) {
                    frequency[token]++;
                }
            }
        }
    }

    private void weigh(List<Tokens> articles, List<Bag> bags, List<List<Bag>> units, List<List<Bag>> pieces) {
        for (Tokens article : articles) {
            if (!article.weighed()) {
                article.weigh(weights);
            }
            bags.add(article.bag);
            units.add(article.unitBags);
            pieces.add(article.pieces);
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

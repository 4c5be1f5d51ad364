package dev.lexdelta.differ.align;

import dev.lexdelta.contract.text.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Two texts as bags of weighted tokens. A token weighs the less the more articles of both texts contain it, so that
 * boilerplate and the law's own subject count for little.
 */
public final class Corpus {
    private static final double CITATION_WEIGHT = 2;

    final Side old;
    final Side fresh;
    final double[] weights;
    final List<Bag> oldBags = new ArrayList<>();
    final List<Bag> freshBags = new ArrayList<>();
    private final List<List<Bag>> oldUnits;
    private final List<List<Bag>> freshUnits;
    private final Tokenizer tokenizer;
    private final int words;

    private Corpus(
            Side old,
            Side fresh,
            Tokenizer tokenizer,
            int words,
            int tokens,
            List<List<int[]>> oldTokens,
            List<List<int[]>> freshTokens) {
        this.old = old;
        this.fresh = fresh;
        this.tokenizer = tokenizer;
        this.words = words;
        List<int[]> oldSets = oldTokens.stream().map(Bag::union).toList();
        List<int[]> freshSets = freshTokens.stream().map(Bag::union).toList();
        weights = weights(List.of(oldSets, freshSets), words, tokens);
        oldSets.forEach(set -> oldBags.add(Bag.of(set, weights)));
        freshSets.forEach(set -> freshBags.add(Bag.of(set, weights)));
        oldUnits = bags(oldTokens);
        freshUnits = bags(freshTokens);
    }

    public static Corpus of(List<Article> old, List<Article> fresh) {
        var vocabulary = new Vocabulary();
        var tokenizer = new Tokenizer(vocabulary);
        var a = new Side(old, tokenizer);
        var b = new Side(fresh, tokenizer);
        int words = vocabulary.size();
        return new Corpus(a, b, tokenizer, words, words, tokens(a), tokens(b));
    }

    /** The same texts with citations as tokens: an old 第X条 counts as the article that X became. */
    Corpus following(Alignment alignment) {
        List<List<int[]>> a = tokens(old);
        List<List<int[]>> b = tokens(fresh);
        int tokens = Math.max(cite(old, a, alignment::partnersOfOld), cite(fresh, b, article -> List.of(article)));
        return new Corpus(old, fresh, tokenizer, words, Math.max(words, tokens), a, b);
    }

    /** Adds a token for each article that a unit cites; returns one more than the highest token. */
    private int cite(Side side, List<List<int[]>> tokens, IntFunction<List<Integer>> became) {
        int highest = 0;
        for (int article = 0; article < side.size(); article++) {
            List<int[]> units = tokens.get(article);
            for (int unit = 0; unit < units.size(); unit++) {
                for (int cited : side.cited(article, unit)) {
                    for (int target : became.apply(cited)) {
                        int token = tokenizer.citation(target);
                        units.set(unit, Bag.union(List.of(units.get(unit), new int[] {token})));
                        highest = Math.max(highest, token + 1);
                    }
                }
            }
        }
        return highest;
    }

    private static List<List<int[]>> tokens(Side side) {
        var all = new ArrayList<List<int[]>>();
        for (int article = 0; article < side.size(); article++) {
            var units = new ArrayList<int[]>();
            for (int unit = 0; unit < side.units.get(article).size(); unit++) {
                units.add(side.words(article, unit));
            }
            all.add(units);
        }
        return all;
    }

    private static double[] weights(List<List<int[]>> sides, int words, int tokens) {
        int articles = sides.get(0).size() + sides.get(1).size();
        int[] frequency = new int[tokens];
        sides.forEach(side -> side.forEach(set -> {
            for (int token : set) {
                frequency[token]++;
            }
        }));
        double[] weights = new double[tokens];
        for (int token = 0; token < tokens; token++) {
            weights[token] =
                    token >= words ? CITATION_WEIGHT : Math.log((articles + 1.0) / Math.max(1, frequency[token]));
        }
        return weights;
    }

    private List<List<Bag>> bags(List<List<int[]>> tokens) {
        return tokens.stream()
                .map(units -> units.stream().map(set -> Bag.of(set, weights)).toList())
                .toList();
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

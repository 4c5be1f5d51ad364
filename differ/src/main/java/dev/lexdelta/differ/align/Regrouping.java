package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What each pair of articles explains that nothing else does. A unit that a partner explains already is no evidence, nor
 * is one that rivals explain nearly as well: a formula shared by twenty articles counts for nothing. Mutable, for one
 * thread.
 */
final class Regrouping {
    private static final int MOST_UNITS = 60;
    private static final double ROUNDING = 1e-9;

    private final double rival;
    private final double asWell;
    private final double fullShare;
    private final double mostForShare;
    private final double[] weights;
    private final List<List<Bag>> oldPieces;
    private final List<List<Bag>> freshPieces;
    private final double[] oldWeights;
    private final double[] freshWeights;
    private final Explainer explainer;
    private final List<Cell> cells = new ArrayList<>();
    private final List<List<Cell>> byOld = new ArrayList<>();
    private final List<List<Cell>> byFresh = new ArrayList<>();

    Regrouping(Corpus corpus, Candidates candidates, Constants constants) {
        rival = constants.of(Constant.RIVAL);
        asWell = constants.of(Constant.AS_WELL);
        fullShare = constants.of(Constant.FULL_SHARE);
        mostForShare = constants.of(Constant.MOST_FOR_SHARE);
        weights = corpus.weights;
        oldPieces = corpus.oldPieces.stream().map(this::bounded).toList();
        freshPieces = corpus.freshPieces.stream().map(this::bounded).toList();
        oldWeights = oldPieces.stream().mapToDouble(Regrouping::weight).toArray();
        freshWeights = freshPieces.stream().mapToDouble(Regrouping::weight).toArray();
        oldPieces.forEach(article -> byOld.add(new ArrayList<>()));
        explainer = new Explainer(weights);
        for (int fresh = 0; fresh < freshPieces.size(); fresh++) {
            byFresh.add(new ArrayList<>());
            candidates.ofFresh(fresh).forEach(pair -> add(new Cell(pair)));
        }
    }

    /** An article of very many units is looked at in larger pieces, so that a pair never costs their product. */
    private List<Bag> bounded(List<Bag> units) {
        return units.size() <= MOST_UNITS ? units : larger(units);
    }

    private List<Bag> larger(List<Bag> units) {
        int size = (units.size() + MOST_UNITS - 1) / MOST_UNITS;
        var pieces = new ArrayList<Bag>();
        for (int i = 0; i < units.size(); i += size) {
            pieces.add(Bag.union(units.subList(i, Math.min(units.size(), i + size)), weights));
        }
        return pieces;
    }

    private static double weight(List<Bag> units) {
        return units.stream().mapToDouble(unit -> unit.weight).sum();
    }

    private void add(Cell cell) {
        cell.promise = Double.POSITIVE_INFINITY;
        cells.add(cell);
        byOld.get(cell.pair.old()).add(cell);
        byFresh.get(cell.pair.fresh()).add(cell);
    }

    /**
     * Looks into the pairs that may reach a strength. Most cannot: where links explain an article nearly wholly, little
     * is left of it for others, whatever they share.
     */
    void promise(double least) {
        cells.stream().filter(cell -> cell.link != null).forEach(this::explain);
        double[] oldLeft = left(oldWeights, oldPieces, byOld, cell -> cell.old);
        double[] freshLeft = left(freshWeights, freshPieces, byFresh, cell -> cell.fresh);
        for (Cell cell : cells) {
            if (cell.link == null && cell.promise > 0) {
                cell.promise = strength(cell, oldLeft[cell.pair.old()], freshLeft[cell.pair.fresh()]);
                if (cell.promise >= least) {
                    explain(cell);
                    cell.promise = strength(
                            cell,
                            explained(cell.old, oldPieces.get(cell.pair.old())),
                            explained(cell.fresh, freshPieces.get(cell.pair.fresh())));
                }
            }
        }
        explainRivals(least);
    }

    /** Column by column, since the explainer turns to one new article after the other. */
    private void explainRivals(double least) {
        var olds = new boolean[byOld.size()];
        var freshes = new boolean[byFresh.size()];
        cells.stream()
                .filter(cell -> cell.link == null && cell.promise >= least)
                .forEach(cell -> {
                    olds[cell.pair.old()] = true;
                    freshes[cell.pair.fresh()] = true;
                });
        cells.stream()
                .filter(cell -> olds[cell.pair.old()] || freshes[cell.pair.fresh()])
                .forEach(this::explain);
    }

    private void explain(Cell cell) {
        if (cell.unknown()) {
            explainer.index(freshPieces.get(cell.pair.fresh()));
            explainer.explain(cell, oldPieces.get(cell.pair.old()));
        }
    }

    /** The weight of each article that its links leave unexplained. */
    private static double[] left(
            double[] weights, List<List<Bag>> pieces, List<List<Cell>> cells, Function<Cell, double[]> explained) {
        double[] left = weights.clone();
        for (int article = 0; article < left.length; article++) {
            for (Cell cell : cells.get(article)) {
                if (cell.link != null) {
                    double rest = weights[article] - explained(explained.apply(cell), pieces.get(article));
                    left[article] = Math.min(left[article], rest + ROUNDING * weights[article]);
                }
            }
        }
        return left;
    }

    private static double explained(double[] explained, List<Bag> units) {
        double sum = 0;
        for (int i = 0; i < explained.length; i++) {
            sum += explained[i] * units.get(i).weight;
        }
        return sum;
    }

    List<Cell> cells() {
        return cells;
    }

    /** Of two articles that explain each other wholly, none can be linked to another. */
    void settle(int old, int fresh) {
        byOld.get(old).forEach(cell -> cell.promise = 0);
        byFresh.get(fresh).forEach(cell -> cell.promise = 0);
    }

    List<Cell> ofOld(int old) {
        return byOld.get(old);
    }

    List<Cell> ofFresh(int fresh) {
        return byFresh.get(fresh);
    }

    /** The smaller of what the pair explains of the new and of the old article, made comparable between articles. */
    double strength(Cell cell) {
        explain(cell);
        var fresh = new Elsewhere(cell.fresh, rival, asWell);
        for (Cell other : ofFresh(cell.pair.fresh())) {
            if (other != cell) {
                explain(other);
                fresh.add(other.fresh, other.link != null);
            }
        }
        double freshGain = fresh.gain(freshPieces.get(cell.pair.fresh()));
        return freshGain == 0 ? 0 : strength(cell, oldGain(cell), freshGain);
    }

    private double oldGain(Cell cell) {
        var old = new Elsewhere(cell.old, rival, asWell);
        for (Cell other : ofOld(cell.pair.old())) {
            if (other != cell) {
                explain(other);
                old.add(other.old, other.link != null);
            }
        }
        return old.gain(oldPieces.get(cell.pair.old()));
    }

    private double strength(Cell cell, double oldGain, double freshGain) {
        double oldWeight = oldWeights[cell.pair.old()];
        double freshWeight = freshWeights[cell.pair.fresh()];
        if (oldWeight == 0 || freshWeight == 0) {
            return 0;
        }
        double share = Math.max(freshGain / freshWeight, oldGain / oldWeight);
        return Math.min(freshGain, oldGain)
                / Math.sqrt(Math.min(oldWeight, freshWeight))
                * Math.sqrt(Math.min(mostForShare, share / fullShare));
    }
}

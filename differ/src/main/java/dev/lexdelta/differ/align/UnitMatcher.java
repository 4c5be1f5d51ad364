package dev.lexdelta.differ.align;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs the units of a group of linked articles: those that kept their order, and those that moved. Pure; a group of very
 * many units costs no more than its length times a constant.
 */
public final class UnitMatcher {
    private static final double LEAST_IN_ORDER = 0.25;
    private static final double LEAST_MOVED = 0.6;
    private static final int SHORTEST_MOVED = 8;
    private static final int MOST_DENSE = 2_500;

    /** Two units that correspond; a pair that is not in place moved. */
    public record UnitPair(int old, int fresh, boolean inPlace) {}

    /** A unit as this matcher sees it. */
    public record Candidate(String text, Bag bag) {}

    private final List<Candidate> olds;
    private final List<Candidate> freshes;
    private final double[] weights;

    private UnitMatcher(List<Candidate> olds, List<Candidate> freshes, double[] weights) {
        this.olds = olds;
        this.freshes = freshes;
        this.weights = weights;
    }

    public static List<UnitPair> match(List<Candidate> olds, List<Candidate> freshes, double[] weights) {
        return new UnitMatcher(olds, freshes, weights).pairs();
    }

    private List<UnitPair> pairs() {
        List<Pair> candidates = candidates();
        var result = new ArrayList<UnitPair>();
        var usedOld = new HashSet<Integer>();
        var usedFresh = new HashSet<Integer>();
        List<Pair> inOrder = candidates.stream()
                .filter(pair -> pair.similarity() >= LEAST_IN_ORDER)
                .toList();
        for (Pair pair : Chain.strict(inOrder, this::sharedText)) {
            usedOld.add(pair.old());
            usedFresh.add(pair.fresh());
            result.add(new UnitPair(pair.old(), pair.fresh(), true));
        }
        candidates.stream()
                .filter(pair -> pair.similarity() >= LEAST_MOVED && longEnough(pair))
                .sorted(Pair.BEST_FIRST)
                .filter(pair -> !usedOld.contains(pair.old()) && !usedFresh.contains(pair.fresh()))
                .forEach(pair -> {
                    usedOld.add(pair.old());
                    usedFresh.add(pair.fresh());
                    result.add(new UnitPair(pair.old(), pair.fresh(), false));
                });
        return result;
    }

    private double sharedText(Pair pair) {
        int shorter = Math.min(
                text(olds, pair.old()).length(), text(freshes, pair.fresh()).length());
        return pair.similarity() * (shorter + 1);
    }

    private boolean longEnough(Pair pair) {
        return text(olds, pair.old()).length() >= SHORTEST_MOVED
                && text(freshes, pair.fresh()).length() >= SHORTEST_MOVED;
    }

    private static String text(List<Candidate> side, int unit) {
        return side.get(unit).text();
    }

    private List<Pair> candidates() {
        Map<Integer, Integer> twins = twins();
        Set<Integer> taken = new HashSet<>(twins.values());
        var pairs = new ArrayList<Pair>();
        twins.forEach((old, fresh) -> pairs.add(new Pair(old, fresh, 1)));
        PairSink sink = (old, fresh) -> {
            if (!twins.containsKey(old) && !taken.contains(fresh)) {
                pairs.add(new Pair(old, fresh, similarity(old, fresh)));
            }
        };
        if ((long) olds.size() * freshes.size() <= MOST_DENSE) {
            dense(sink);
        } else {
            sparse(sink);
        }
        return pairs.stream().distinct().toList();
    }

    private double similarity(int old, int fresh) {
        return text(olds, old).equals(text(freshes, fresh))
                ? 1
                : olds.get(old).bag().dice(freshes.get(fresh).bag(), weights);
    }

    /** Units whose words stand once on each side: they belong together, and to nothing else. */
    private Map<Integer, Integer> twins() {
        Map<String, Deque<Integer>> old = positions(olds);
        Map<String, Deque<Integer>> fresh = positions(freshes);
        Map<Integer, Integer> twins = new HashMap<>();
        old.forEach((text, at) -> {
            Deque<Integer> there = fresh.getOrDefault(text, new ArrayDeque<>());
            if (at.size() == 1 && there.size() == 1) {
                twins.put(at.element(), there.element());
            }
        });
        return twins;
    }

    private static Map<String, Deque<Integer>> positions(List<Candidate> side) {
        Map<String, Deque<Integer>> positions = new HashMap<>();
        for (int i = 0; i < side.size(); i++) {
            positions.computeIfAbsent(text(side, i), key -> new ArrayDeque<>()).add(i);
        }
        return positions;
    }

    private void dense(PairSink sink) {
        for (int old = 0; old < olds.size(); old++) {
            for (int fresh = 0; fresh < freshes.size(); fresh++) {
                sink.accept(old, fresh);
            }
        }
    }

    private void sparse(PairSink sink) {
        List<Bag> oldBags = olds.stream().map(Candidate::bag).toList();
        List<Bag> freshBags = freshes.stream().map(Candidate::bag).toList();
        int[] counts = Postings.counts(oldBags, freshBags, weights.length);
        Candidates.byRareTokens(oldBags, unit -> true, freshBags, weights, counts, sink);
        int size = Math.min(olds.size(), freshes.size());
        for (int i = 0; i < size; i++) {
            sink.accept(i, i);
            sink.accept(olds.size() - 1 - i, freshes.size() - 1 - i);
        }
    }
}

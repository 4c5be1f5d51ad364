package dev.lexdelta.differ.effect;

import dev.lexdelta.differ.effect.Found.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was said again in other words: a sentence that went and one that came instead are one rule rewritten, not
 * a rule dropped and another made.
 */
final class Rewordings {
    /** Bounds the cost: every one that went is held against every one that came. */
    private static final int MOST = 40;

    private static final int LONGEST = 400;
    private static final int LEAST_SHARED = 4;
    /** What any duty is said with tells nothing of which it is. */
    private static final String FORMULA = "应当必须不得可以有关规定按照依据本法条例办的对和或者其各级";
    /** Of the shorter and of the longer wording. */
    private static final double OF_SHORTER = 0.5;

    private static final double OF_LONGER = 0.25;

    private record Candidate<V>(Pair<V> old, Pair<V> fresh, double alike) {}

    private record Said<V>(Pair<V> pair, Set<Integer> words) {}

    private Rewordings() {}

    /** The pairs of one that went and one that came, each at most in one, the most alike first. */
    static <V> List<Pair<V>> among(List<Pair<V>> single) {
        List<Said<V>> gone = said(single, false);
        List<Said<V>> come = said(single, true);
        return gone.isEmpty() || come.isEmpty() || gone.size() > MOST || come.size() > MOST
                ? List.of()
                : best(candidates(gone, come));
    }

    private static <V> List<Said<V>> said(List<Pair<V>> single, boolean added) {
        return single.stream()
                .filter(pair -> pair.added() == added)
                .map(pair -> new Said<>(pair, words(pair.side(), pair.only())))
                .toList();
    }

    // rule: a new sentence is read whole, of a sentence that stayed only what came or went, of a penalty its case
    private static Set<Integer> words(Side side, Fact<?> fact) {
        boolean alone = side.alone(fact.start());
        boolean penalty = fact.value() instanceof Tier;
        int start = alone ? side.sentenceStart(fact.start()) : Math.min(fact.start(), fact.wordStart());
        int from = penalty && !alone ? side.partStart(fact.start()) : start;
        int end = alone ? side.sentenceEnd(fact.start()) : Math.max(fact.end(), fact.wordEnd());
        int to = penalty ? fact.start() : end;
        return words(side, from, to);
    }

    private static Set<Integer> words(Side side, int from, int to) {
        var words = new HashSet<Integer>();
        for (int at = from; at + 1 < Math.min(to, from + LONGEST); at++) {
            char first = side.text().charAt(at);
            char second = side.text().charAt(at + 1);
            boolean formula = FORMULA.indexOf(first) >= 0 && FORMULA.indexOf(second) >= 0;
            if (Character.isIdeographic(first) && Character.isIdeographic(second) && !formula) {
                words.add(first << 16 | second);
            }
        }
        return words;
    }

    /** Whether what was told of the one wording and of the other is one rule in other words. */
    static boolean same(Reading reading, Words old, Words fresh) {
        return alike(told(reading.old(), old), told(reading.fresh(), fresh)) > 0;
    }

    private static Set<Integer> told(Side side, Words words) {
        boolean alone = side.alone(words.start());
        int end = Math.max(words.start(), words.end() - 1);
        return words(
                side,
                alone ? side.sentenceStart(words.start()) : words.start(),
                alone ? side.sentenceEnd(end) : words.end());
    }

    private static <V> List<Candidate<V>> candidates(List<Said<V>> gone, List<Said<V>> come) {
        var candidates = new ArrayList<Candidate<V>>();
        for (Said<V> old : gone) {
            for (Said<V> fresh : come) {
                double alike =
                        old.pair().only().kind().equals(fresh.pair().only().kind())
                                ? alike(old.words(), fresh.words())
                                : 0;
                if (alike > 0) {
                    candidates.add(new Candidate<>(old.pair(), fresh.pair(), alike));
                }
            }
        }
        return candidates;
    }

    private static double alike(Set<Integer> a, Set<Integer> b) {
        int shared = (int) a.stream().filter(b::contains).count();
        double ofShorter = (double) shared / Math.max(1, Math.min(a.size(), b.size()));
        double ofLonger = (double) shared / Math.max(1, Math.max(a.size(), b.size()));
        return shared >= LEAST_SHARED && ofShorter >= OF_SHORTER && ofLonger >= OF_LONGER ? ofShorter + ofLonger : 0;
    }

    private static <V> List<Pair<V>> best(List<Candidate<V>> candidates) {
        var taken = new HashSet<@Nullable Pair<V>>();
        var best = new ArrayList<Pair<V>>();
        candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate<V> candidate) -> candidate.alike())
                        .reversed())
                .filter(candidate -> !taken.contains(candidate.old()) && !taken.contains(candidate.fresh()))
                .forEach(candidate -> {
                    taken.add(candidate.old());
                    taken.add(candidate.fresh());
                    best.add(new Pair<>(
                            candidate.old().reading(),
                            candidate.old().old(),
                            candidate.fresh().fresh()));
                });
        return best;
    }
}

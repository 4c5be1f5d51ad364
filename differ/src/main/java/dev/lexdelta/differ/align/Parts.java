package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Moves, splits, merges and regroupings: an article joins another when a part of both has no better explanation. Strongest
 * evidence first, since each link explains away some of the others' evidence; at last a link whose evidence others took
 * over is dropped.
 */
final class Parts implements Matcher {
    static final String NAME = "parts";
    private static final String MOVED = "moved";
    private static final double NEAR_LEAST = 1.2;
    private static final double FAR_LEAST = 1.5;
    private static final int NEAR = 2;
    private static final double DROP = 0.3;
    private static final int MOST_ROUNDS = 5;

    @Override
    public Alignment match(Corpus corpus, Candidates candidates, Alignment known) {
        return new Run(corpus, candidates, known).result();
    }

    private record Scored(Pair pair, double strength) {}

    private static final class Run {
        private final Candidates candidates;
        private final Regrouping regrouping;
        private final Map<Long, Pair> pairs = new HashMap<>();
        private final IdentityHashMap<Pair, Link> links = new IdentityHashMap<>();
        private final List<Link> beyond = new ArrayList<>();
        private final Map<Integer, List<Integer>> partners = new HashMap<>();

        Run(Corpus corpus, Candidates candidates, Alignment known) {
            this.candidates = candidates;
            regrouping = new Regrouping(corpus, candidates);
            candidates.all().forEach(pair -> pairs.put(key(pair.old(), pair.fresh()), pair));
            for (Link link : known.links()) {
                Pair pair = pairs.get(key(link.old(), link.fresh()));
                if (pair == null) {
                    beyond.add(link);
                } else {
                    add(pair, link);
                }
            }
        }

        private static long key(int old, int fresh) {
            return ((long) old << 32) | fresh;
        }

        private void add(Pair pair, Link link) {
            links.put(pair, link);
            regrouping.link(pair);
            partners.computeIfAbsent(pair.old(), old -> new ArrayList<>()).add(pair.fresh());
        }

        Alignment result() {
            for (int round = 0; round < MOST_ROUNDS && grow(); round++) {}
            weaken();
            return new Alignment(beyond).with(new ArrayList<>(links.values()));
        }

        private boolean grow() {
            int before = links.size();
            var queue = new PriorityQueue<>(Comparator.comparingDouble(Scored::strength)
                    .reversed()
                    .thenComparing(Scored::pair, Pair.BEST_FIRST));
            IdentityHashMap<Pair, Double> current = new IdentityHashMap<>();
            candidates.all().forEach(pair -> score(pair, queue, current));
            while (!queue.isEmpty()) {
                Scored next = queue.remove();
                if (current.getOrDefault(next.pair(), -1.0) == next.strength() && suffices(next)) {
                    add(next.pair(), next.pair().by(free(next.pair()) ? MOVED : NAME));
                    candidates.ofOld(next.pair().old()).forEach(pair -> score(pair, queue, current));
                    candidates.ofFresh(next.pair().fresh()).forEach(pair -> score(pair, queue, current));
                }
            }
            return links.size() > before;
        }

        private void score(Pair pair, PriorityQueue<Scored> queue, IdentityHashMap<Pair, Double> current) {
            current.remove(pair);
            if (regrouping.isLinked(pair)) {
                return;
            }
            double strength = regrouping.strength(pair);
            if (strength >= NEAR_LEAST) {
                current.put(pair, strength);
                queue.add(new Scored(pair, strength));
            }
        }

        private boolean suffices(Scored scored) {
            return scored.strength() >= FAR_LEAST || near(scored.pair()) || free(scored.pair());
        }

        private boolean free(Pair pair) {
            return Stream.concat(candidates.ofOld(pair.old()).stream(), candidates.ofFresh(pair.fresh()).stream())
                    .noneMatch(links::containsKey);
        }

        private boolean near(Pair pair) {
            for (int step = -NEAR; step <= NEAR; step++) {
                int reach = NEAR - Math.abs(step);
                for (int fresh : partners.getOrDefault(pair.old() + step, List.of())) {
                    if (Math.abs(fresh - pair.fresh()) <= reach) {
                        return true;
                    }
                }
            }
            return false;
        }

        // rule: of an old article with several links, one with next to no evidence of its own is none
        private void weaken() {
            for (int old : new HashSet<>(partners.keySet())) {
                candidates.ofOld(old).stream()
                        .filter(links::containsKey)
                        .sorted(Comparator.comparingDouble(regrouping::strength))
                        .toList()
                        .forEach(this::dropIfWeak);
            }
        }

        private void dropIfWeak(Pair pair) {
            List<Pair> siblings = candidates.ofOld(pair.old()).stream()
                    .filter(links::containsKey)
                    .toList();
            Link link = links.get(pair);
            boolean identical = link == null || link.matcher().equals(IdenticalText.NAME);
            if (siblings.size() > 1 && !identical && regrouping.strength(pair) < DROP) {
                links.remove(pair);
                regrouping.unlink(pair);
            }
        }
    }
}

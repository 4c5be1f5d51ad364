package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Moves, splits, merges and regroupings: an article joins another when a part of both has no better explanation.
 * Strongest evidence first, since each link explains away some of the others' evidence; at last a link whose evidence
 * others took over is dropped.
 */
final class Parts implements Matcher {
    private static final String NAME = "parts";
    private static final String MOVED = "moved";
    private static final int MOST_ROUNDS = 5;

    private final Constants constants;

    Parts(Constants constants) {
        this.constants = constants;
    }

    @Override
    public Alignment match(Corpus corpus, Candidates candidates, Alignment known) {
        return new Growth(new Regrouping(corpus, candidates, constants), known, constants).result();
    }

    private record Scored(Cell cell, double strength) {
        static final Comparator<Scored> STRONGEST_FIRST = Comparator.comparingDouble(Scored::strength)
                .reversed()
                .thenComparing(scored -> scored.cell().pair, Pair.BEST_FIRST);

        boolean upToDate() {
            return cell.link == null && cell.strength == strength;
        }
    }

    private static final class Growth {
        private final Regrouping regrouping;
        private final double nearLeast;
        private final double farLeast;
        private final int near;
        private final double drop;
        private final List<Link> beyond = new ArrayList<>();
        private final Map<Integer, List<Integer>> partners = new HashMap<>();
        private final PriorityQueue<Scored> queue = new PriorityQueue<>(Scored.STRONGEST_FIRST);

        Growth(Regrouping regrouping, Alignment known, Constants constants) {
            this.regrouping = regrouping;
            nearLeast = constants.of(Constant.NEAR_LEAST);
            farLeast = constants.of(Constant.FAR_LEAST);
            near = (int) constants.of(Constant.NEAR);
            drop = constants.of(Constant.DROP);
            for (Link link : known.links()) {
                if (link.matcher().equals(IdenticalText.NAME)) {
                    regrouping.settle(link.old(), link.fresh());
                }
                regrouping.ofOld(link.old()).stream()
                        .filter(cell -> cell.pair.fresh() == link.fresh())
                        .findFirst()
                        .ifPresentOrElse(cell -> add(cell, link), () -> beyond.add(link));
            }
        }

        private void add(Cell cell, Link link) {
            cell.link = link;
            partners.computeIfAbsent(link.old(), old -> new ArrayList<>()).add(link.fresh());
        }

        Alignment result() {
            regrouping.promise(nearLeast);
            regrouping.cells().forEach(this::score);
            int rounds = 0;
            while (grow() && rounds < MOST_ROUNDS) {
                rounds++;
            }
            List.copyOf(partners.keySet()).forEach(this::weaken);
            return new Alignment(beyond).with(links(regrouping.cells()));
        }

        private static List<Link> links(List<Cell> cells) {
            return cells.stream().flatMap(cell -> Stream.ofNullable(cell.link)).toList();
        }

        /**
         * One more round, since a link makes what stands near it near. Strengths are up to date: each link had those of
         * its row and column computed anew.
         */
        private boolean grow() {
            boolean grown = false;
            regrouping.cells().forEach(this::enter);
            while (!queue.isEmpty()) {
                Scored next = queue.remove();
                if (next.upToDate() && suffices(next.cell())) {
                    Pair pair = next.cell().pair;
                    add(next.cell(), pair.by(free(pair) ? MOVED : NAME));
                    regrouping.ofOld(pair.old()).forEach(this::scoreAgain);
                    regrouping.ofFresh(pair.fresh()).forEach(this::scoreAgain);
                    grown = true;
                }
            }
            return grown;
        }

        private void score(Cell cell) {
            boolean open = cell.link == null && cell.promise >= nearLeast;
            double strength = open ? regrouping.strength(cell) : 0;
            cell.strength = strength >= nearLeast ? strength : 0;
        }

        private void enter(Cell cell) {
            if (cell.strength > 0) {
                queue.add(new Scored(cell, cell.strength));
            }
        }

        private void scoreAgain(Cell cell) {
            score(cell);
            enter(cell);
        }

        private boolean suffices(Cell cell) {
            return cell.strength >= farLeast || near(cell.pair) || free(cell.pair);
        }

        private boolean free(Pair pair) {
            return Stream.concat(regrouping.ofOld(pair.old()).stream(), regrouping.ofFresh(pair.fresh()).stream())
                    .allMatch(cell -> cell.link == null);
        }

        private boolean near(Pair pair) {
            for (int step = -near; step <= near; step++) {
                int reach = near - Math.abs(step);
                for (int fresh : partners.getOrDefault(pair.old() + step, List.of())) {
                    if (Math.abs(fresh - pair.fresh()) <= reach) {
                        return true;
                    }
                }
            }
            return false;
        }

        // rule: of an old article with several links, one with next to no evidence of its own is none
        private void weaken(int old) {
            List<Cell> linked = regrouping.ofOld(old).stream()
                    .filter(cell -> cell.link != null)
                    .toList();
            if (linked.size() > 1) {
                linked.stream()
                        .sorted(Comparator.comparingDouble(regrouping::strength))
                        .forEach(this::dropIfWeak);
            }
        }

        private void dropIfWeak(Cell cell) {
            Link link = cell.link;
            boolean identical = link == null || link.matcher().equals(IdenticalText.NAME);
            boolean alone = links(regrouping.ofOld(cell.pair.old())).size() == 1;
            if (!identical && !alone && regrouping.strength(cell) < drop) {
                cell.link = null;
            }
        }
    }
}

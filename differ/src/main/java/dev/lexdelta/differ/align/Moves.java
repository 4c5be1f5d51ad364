package dev.lexdelta.differ.align;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which links moved: those outside the order-keeping set that holds the most shared text. */
final class Moves {
    /** So that links of nothing but common words keep the order as well. */
    private static final double LEAST = 1e-9;

    private Moves() {}

    static Set<Link> of(Corpus corpus, Alignment alignment) {
        Map<Pair, Link> links = new HashMap<>();
        Map<Pair, Double> weights = new HashMap<>();
        var shared = new SharedWeight(corpus.weights);
        for (Link link : alignment.links()) {
            var pair = new Pair(link.old(), link.fresh(), link.similarity());
            links.put(pair, link);
            weights.put(pair, LEAST + weight(corpus, link, shared));
        }
        var moved = new HashSet<>(alignment.links());
        Chain.loose(List.copyOf(links.keySet()), pair -> weights.getOrDefault(pair, LEAST))
                .forEach(pair -> moved.remove(links.get(pair)));
        return moved;
    }

    private static double weight(Corpus corpus, Link link, SharedWeight shared) {
        Bag old = corpus.oldBags.get(link.old());
        if (link.matcher().equals(IdenticalText.NAME)) {
            return old.weight;
        }
        shared.turnTo(corpus.freshBags.get(link.fresh()));
        return shared.with(old);
    }
}

package dev.lexdelta.differ.align;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which links moved: those outside the order-keeping set that holds the most shared text. */
final class Moves {
    private Moves() {}

    static Set<Link> of(Corpus corpus, Alignment alignment) {
        Map<Pair, Link> links = new HashMap<>();
        Map<Pair, Double> shared = new HashMap<>();
        for (Link link : alignment.links()) {
            var pair = new Pair(link.old(), link.fresh(), link.similarity());
            links.put(pair, link);
            shared.put(
                    pair,
                    1e-9 + corpus.oldBags.get(link.old()).shared(corpus.freshBags.get(link.fresh()), corpus.weights));
        }
        var moved = new HashSet<>(alignment.links());
        Chain.loose(List.copyOf(links.keySet()), pair -> shared.getOrDefault(pair, 0.0))
                .forEach(pair -> moved.remove(links.get(pair)));
        return moved;
    }
}

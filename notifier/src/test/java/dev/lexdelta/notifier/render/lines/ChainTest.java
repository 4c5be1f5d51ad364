package dev.lexdelta.notifier.render.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainTest {
    @Test
    void isAsHeavyAsTheHeaviestOfAllThatKeepTheOrder() {
        for (long seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            var ties = new ArrayList<Tie>();
            for (int i = 0; i < random.nextInt(10); i++) {
                ties.add(new Tie(random.nextInt(6), random.nextInt(6), 1 + random.nextInt(9)));
            }

            var chain = Chain.heaviest(ties);

            assertThat(ties).as("seed %s", seed).containsAll(chain);
            assertThat(keepsTheOrder(chain)).as("seed %s: %s", seed, chain).isTrue();
            assertThat(weight(chain)).as("seed %s: %s", seed, ties).isEqualTo(heaviest(ties));
        }
    }

    private static long heaviest(List<Tie> ties) {
        long heaviest = 0;
        for (int set = 0; set < 1 << ties.size(); set++) {
            var chosen = new ArrayList<Tie>();
            for (int i = 0; i < ties.size(); i++) {
                if ((set >> i & 1) == 1) {
                    chosen.add(ties.get(i));
                }
            }
            chosen.sort((one, other) -> Integer.compare(one.old(), other.old()));
            heaviest = keepsTheOrder(chosen) ? Math.max(heaviest, weight(chosen)) : heaviest;
        }
        return heaviest;
    }

    private static boolean keepsTheOrder(List<Tie> ties) {
        for (int i = 1; i < ties.size(); i++) {
            if (ties.get(i).old() <= ties.get(i - 1).old()
                    || ties.get(i).now() <= ties.get(i - 1).now()) {
                return false;
            }
        }
        return true;
    }

    private static long weight(List<Tie> ties) {
        return ties.stream().mapToLong(Tie::weight).sum();
    }
}

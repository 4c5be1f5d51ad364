package dev.lexdelta.notifier.match.index;

import static dev.lexdelta.notifier.NoticeSamples.ALL;
import static dev.lexdelta.notifier.NoticeSamples.jurisdictions;
import static dev.lexdelta.notifier.NoticeSamples.notice;
import static dev.lexdelta.notifier.NoticeSamples.regulations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.subscription.Filter;
import dev.lexdelta.notifier.filter.FilterMatch;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterIndexTest {
    private final FilterIndex index = new FilterIndex();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsWhatALoopOverAllFindsWhileFiltersComeAndGo(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var make = new RandomFilters(random);
        var all = new TreeMap<String, Filter>();
        int found = 0;
        for (int round = 0; round < 60; round++) {
            for (int change = 0; change < 60; change++) {
                var id = "s" + random.nextInt(600);
                if (random.nextInt(4) == 0) {
                    index.remove(id);
                    all.remove(id);
                } else {
                    var filter = make.filter();
                    index.put(id, filter);
                    all.put(id, filter);
                }
            }
            var notice = make.notice();
            var match = new FilterMatch(notice);
            var fitting = index.matching(notice);
            found += fitting.size();

            assertThat(fitting)
                    .as("seed %d, round %d, %s", seed, round, notice)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(all.keySet().stream()
                            .filter(id -> match.fits(all.get(id)))
                            .toList());
        }
        assertThat(found).isPositive();
    }

    @Test
    void takesAFilterInPlaceOfTheOneBefore() {
        index.put("a", regulations("r"));
        index.put("b", regulations("r"));
        index.put("a", regulations("q"));
        index.put("b", regulations("r"));

        assertThat(index.matching(notice("r", "v"))).containsExactly("b");
        assertThat(index.matching(notice("q", "v"))).containsExactly("a");
    }

    @Test
    void knowsWhomItHas() {
        index.put("a", ALL);
        index.put("b", jurisdictions("370000"));
        index.remove("a");
        index.remove("nobody");

        assertThat(index.contains("a")).isFalse();
        assertThat(index.contains("b")).isTrue();
        assertThat(index.matching(notice("r", "v"))).containsExactly("b");
    }
}

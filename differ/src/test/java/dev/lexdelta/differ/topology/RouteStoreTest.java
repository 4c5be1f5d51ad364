package dev.lexdelta.differ.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteStoreTest {
    private static final String ROUTE = "370100 ab ";

    private KeyValueStore<String, String> store;

    @BeforeEach
    void open() {
        store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("routes"), Serdes.String(), Serdes.String())
                .withLoggingDisabled()
                .build();
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void leadsToWhatWasPutAndNotDeletedWhateverTheOrder(long seed) {
        var random = new Random(seed);
        var routes = new RouteStore(store);
        var model = new TreeMap<String, Map<String, String>>();
        for (int step = 0; step < 3_000; step++) {
            var route = "370100 " + random.nextInt(60) + " ";
            var version = "v" + random.nextInt(9);
            if (random.nextInt(5) < 3) {
                var lead = "题：" + version.charAt(1) % 4 + "\n市"; // a version always leads to the same
                routes.put(route, version, lead);
                model.computeIfAbsent(route, key -> new TreeMap<>()).put(version, lead);
            } else {
                var leads = model.getOrDefault(route, new TreeMap<>());
                routes.delete(route, version, leads.getOrDefault(version, "题"));
                leads.remove(version);
            }
        }

        var reopened = new RouteStore(store);
        model.forEach((route, leads) -> {
            assertThat(routes.leads(route)).as("seed %d", seed).isEqualTo(new TreeSet<>(leads.values()));
            assertThat(reopened.leads(route)).as("seed %d", seed).isEqualTo(new TreeSet<>(leads.values()));
        });
    }

    @Test
    void readsAndWritesOneRecordWhileFewStandOnARoute() {
        var routes = new RouteStore(store);
        for (int i = 1; i <= 4; i++) {
            routes.put(ROUTE, "v" + i, "甲");
        }

        assertThat(store.approximateNumEntries()).isEqualTo(1);
        assertThat(routes.leads(ROUTE)).isEqualTo(Set.of("甲"));
    }

    @Test
    void readsNoMoreThanItIsAskedForAndPassesOverTheVersionsOfATitle() {
        var routes = new RouteStore(store);
        for (int i = 0; i < 2_000; i++) {
            routes.put(ROUTE, "v" + i, i < 1_000 ? "甲" : i < 1_900 ? "乙" : "丙" + i);
        }

        assertThat(routes.leads(ROUTE, 33)).hasSize(33);
        assertThat(routes.leads(ROUTE)).hasSize(102).contains("甲", "乙", "丙1999");
    }

    @Test
    void leavesNothingBehindWhenTheLastIsDeleted() {
        var routes = new RouteStore(store);
        routes.put(ROUTE, "v1", "甲");
        routes.delete(ROUTE, "v1", "甲");

        assertThat(store.approximateNumEntries()).isZero();
    }
}

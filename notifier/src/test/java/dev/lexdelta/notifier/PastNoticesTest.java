package dev.lexdelta.notifier;

import static dev.lexdelta.notifier.NoticeSamples.notice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.topology.StreamsSettings;
import dev.lexdelta.notifier.view.View;
import dev.lexdelta.notifier.view.ViewStores;
import dev.lexdelta.notifier.view.ViewTopology;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastNoticesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    Path state;

    private final View view = new View();
    private TopologyTestDriver driver;

    @BeforeEach
    void publish() {
        driver = new TopologyTestDriver(
                new ViewTopology(view).get(), StreamsSettings.of("none:9092", "test", state), NOW);
        view.open(new View.Sources(stores(driver), (partition, offset) -> new byte[0]));
        var topic = driver.createInputTopic(
                Topics.NOTICES.name(),
                Topics.NOTICES.key().serializer(),
                Topics.NOTICES.value().serializer());
        // a day apart, every other one twenty hours late
        for (int day = 0; day < 300; day++) {
            var at = NOW.plus(Duration.ofDays(day)).minus(Duration.ofHours(day % 2 == 0 ? 0 : 20));
            topic.pipeInput("r", notice("r", "v" + day), at);
        }
    }

    private static ViewStores stores(TopologyTestDriver driver) {
        return new ViewStores() {
            @Override
            public <V> ReadOnlyKeyValueStore<String, V> store(String name) {
                return driver.getKeyValueStore(name);
            }
        };
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private List<String> past(Instant from, Instant to) {
        var found = new ArrayList<String>();
        new PastNotices(view, from, to, notice -> !notice.version().id().equals("v150"))
                .forEachRemaining(page -> page.forEach(notice -> found.add(version(notice))));
        return found;
    }

    private static String version(Notice notice) {
        return notice.version().id();
    }

    @Test
    void areThoseOfTheStretchOfTimePageByPage() {
        assertThat(past(Instant.MIN, Instant.MAX)).hasSize(299).startsWith("v0", "v1");
        assertThat(past(NOW.plus(Duration.ofDays(148)), NOW.plus(Duration.ofDays(152))))
                .containsExactly("v148", "v149", "v151");
        assertThat(past(Instant.MIN, NOW)).isEmpty();
    }

    @Test
    void areShownFromTheNewestUntilThatIsEnough() {
        var seen = new ArrayList<String>();

        PastNotices.back(view, NOW.plus(Duration.ofDays(10)), NOW.plus(Duration.ofDays(20)), taken -> {
            seen.add(version(taken.notice()));
            return true;
        });

        assertThat(seen).hasSize(10).startsWith("v19", "v18").endsWith("v11", "v10");
    }
}

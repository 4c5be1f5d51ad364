package dev.lexdelta.differ;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.broker.Broker;
import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a text waits while the state has thousands of others to link and to compare. {@code -Dlexdelta.backlog=N} sets how
 * many.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HotJurisdictionIT {
    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final int BACKLOG = Integer.getInteger("lexdelta.backlog", 1_000);
    private static final int UNDER_WAY = 20;
    private static final int ARTICLES = 40;
    private static final Jurisdiction STATE = Jurisdiction.STATE;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, DifferConfig.DEFAULT_THREADS})
    void holdsUpNobodyOnOtherPartitions(int threads) throws Exception {
        var apart = place(false, false);
        var probes = List.of(apart, place(true, false), place(false, true), place(true, true));
        var application = "hot-" + threads;
        var config = new DifferConfig(
                BROKER.bootstrapServers(),
                folder.resolve(application),
                application,
                null,
                threads,
                Duration.ofSeconds(6));
        try (var log = new Log(BROKER.bootstrapServers());
                var differ = new DifferService(config)) {
            Histories.of(BACKLOG, List.of(STATE), ARTICLES, 20_260_602).forEach(log::publish);
            differ.start();
            log.readAtLeast(UNDER_WAY, () -> {});
            long start = System.nanoTime();
            probes.stream().flatMap(HotJurisdictionIT::probe).forEach(log::publish);
            log.readUntilDone(application, () -> assertThat(differ.failure()).isNotDone());

            var read = log.taken();
            System.out.printf(
                    "%d threads: %d versions of the state took %d ms more%n",
                    threads, BACKLOG, millis(start, read.get(read.size() - 1)));
            for (var probe : probes) {
                System.out.printf(
                        "| %d | %s | %s | %d | %.0f %% |%n",
                        threads,
                        linkPartition(probe) == linkPartition(STATE) ? "the state's" : "another",
                        lane(probe) == lane(STATE) ? "the state's" : "another",
                        millis(start, read.get(position(read, probe))),
                        100.0 * position(read, probe) / read.size());
            }
            assertThat(position(read, apart)).isLessThan(read.size() * 3 / 4);
        }
    }

    private static long millis(long start, Log.Seen seen) {
        return Duration.ofNanos(seen.nanoTime() - start).toMillis();
    }

    private static Stream<LegalText> probe(Jurisdiction place) {
        var title = place.name() + "湿地保护条例";
        return Stream.of(
                draft(title).in(place).on("2025-01-01").articles("甲", "乙").text(),
                law(title).in(place).on("2025-09-01").articles("甲", "丙").text());
    }

    /** How many changes were read before the one of a place. */
    private static int position(List<Log.Seen> read, Jurisdiction place) {
        int at = 0;
        while (!isOf(read.get(at).event(), place)) {
            at++;
        }
        return at;
    }

    private static boolean isOf(ChangeEvent event, Jurisdiction place) {
        return event instanceof ChangeSet set && set.regulation().jurisdiction().equals(place);
    }

    private static Jurisdiction place(boolean linkedWithTheState, boolean comparedWithTheState) {
        return IntStream.range(11, 66)
                .mapToObj(i -> new Jurisdiction(i + "0100", "第" + i + "市"))
                .filter(place -> (linkPartition(place) == linkPartition(STATE)) == linkedWithTheState)
                .filter(place -> (lane(place) == lane(STATE)) == comparedWithTheState)
                .findFirst()
                .orElseThrow();
    }

    // as producers choose it
    private static int linkPartition(Jurisdiction place) {
        return Utils.toPositive(Utils.murmur2(place.code().getBytes(StandardCharsets.UTF_8))) % Broker.PARTITIONS;
    }

    // a jurisdiction has one of three
    private static int lane(Jurisdiction place) {
        return Math.floorMod(place.code().hashCode(), Broker.PARTITIONS);
    }
}

package dev.lexdelta.differ;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.broker.Broker;
import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.text.Jurisdiction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The differ as a process of its own, killed while versions flow. {@code -Dlexdelta.kills=50} kills as often as that, {@code
 * -Dlexdelta.versions=N} lets so many versions flow.
 */
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class KilledDifferIT {
    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final int KILLS = Integer.getInteger("lexdelta.kills", 5);
    private static final int VERSIONS = Integer.getInteger("lexdelta.versions", 2_000);
    private static final List<Jurisdiction> PLACES = IntStream.range(0, 12)
            .mapToObj(i -> new Jurisdiction(String.valueOf(370_000 + 100 * i), "第" + (char) ('甲' + i) + "市"))
            .toList();

    @TempDir
    Path folder;

    @Test
    void publishesWhatItWouldHavePublishedUndisturbedAndNothingTwice() throws Exception {
        var texts = Histories.of(VERSIONS, PLACES, 20_260_601);
        try (var log = new Log(BROKER.bootstrapServers())) {
            texts.forEach(log::publish);
            long start = System.nanoTime();
            try (var differ = process("undisturbed")) {
                log.readUntilDone("undisturbed", differ::check);
            }
            var expected = events(log.taken());
            long undisturbed = System.nanoTime() - start;

            start = System.nanoTime();
            for (int kill = 1; kill <= KILLS; kill++) {
                try (var differ = process("killed")) {
                    log.readAtLeast(expected.size() * kill / (KILLS + 1), differ::check);
                }
            }
            try (var differ = process("killed")) {
                log.readUntilDone("killed", differ::check);
            }
            var published = events(log.taken());
            long killed = System.nanoTime() - start;

            System.out.printf(
                    "%d versions, %d kills: %d change events, %d live ChangeSets, %.0f s; undisturbed %.0f s;"
                            + " changelogs %d bytes a version%n",
                    VERSIONS,
                    KILLS,
                    published.size(),
                    live(published).size(),
                    killed / 1e9,
                    undisturbed / 1e9,
                    log.bytesOfState("undisturbed") / VERSIONS);
            assertThat(ids(published)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids(expected));
            assertThat(live(published)).isNotEmpty().isEqualTo(live(expected));
        }
    }

    private Differ process(String applicationId) throws IOException {
        var config = Files.writeString(
                folder.resolve(applicationId + ".yaml"),
                "{bootstrapServers: '%s', applicationId: %s, state: state-%s, sessionTimeout: PT6S, threads: 2}"
                        .formatted(BROKER.bootstrapServers(), applicationId, applicationId));
        return Differ.start(config, folder.resolve(applicationId + ".log"));
    }

    private static List<ChangeEvent> events(List<Log.Seen> seen) {
        return seen.stream().map(Log.Seen::event).toList();
    }

    private static List<String> ids(List<ChangeEvent> events) {
        return events.stream().map(KilledDifferIT::idOf).toList();
    }

    private static String idOf(ChangeEvent event) {
        if (event instanceof ChangeSet set) {
            return "ChangeSet " + set.id() + " " + set.revision();
        }
        var gone = (Superseded) event;
        return "Superseded " + gone.id() + " " + gone.revision();
    }

    /** (from, to, transition) of what is not withdrawn; what one key says is in order. */
    private static Set<String> live(List<ChangeEvent> events) {
        var live = new TreeMap<String, String>();
        for (var event : events) {
            if (event instanceof ChangeSet set) {
                live.put(
                        set.id(), set.from().id() + " " + set.to().id() + " " + set.transition() + " " + set.changes());
            } else {
                live.remove(((Superseded) event).id());
            }
        }
        return new TreeSet<>(live.values());
    }

    /** A process; closing it kills it the hard way. */
    private record Differ(Process process, Path output) implements AutoCloseable {
        static Differ start(Path config, Path output) throws IOException {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1"));
            command.addAll(List.of(
                    "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
            command.addAll(List.of(Main.class.getName(), "--config", config.toString()));
            return new Differ(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                            .start(),
                    output);
        }

        /** Fails when the process ended by itself. */
        void check() {
            if (!process.isAlive()) {
                try {
                    throw new AssertionError("the differ ended: " + Files.readString(output));
                } catch (IOException e) {
                    throw new AssertionError("the differ ended", e);
                }
            }
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}

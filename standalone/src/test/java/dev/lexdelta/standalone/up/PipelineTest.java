package dev.lexdelta.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.service.Service;
import dev.lexdelta.standalone.broker.DirectoryLock;
import dev.lexdelta.standalone.broker.TopicWork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
    @TempDir
    private Path data;

    private final List<String> events = new ArrayList<>();
    private final CompletableFuture<Throwable> death = new CompletableFuture<>();

    @Test
    void startsInOrderAndClosesTheOtherWayRound() throws Exception {
        try (var pipeline = pipeline("a", "b")) {
            pipeline.start();
        }

        assertThat(events).containsExactly("12 topics at there:1", "start a", "start b", "close b", "close a");
    }

    @Test
    void closesTwice() throws Exception {
        var pipeline = pipeline("a");
        pipeline.start();

        pipeline.close();
        pipeline.close();

        assertThat(events).containsOnlyOnce("close a");
    }

    @Test
    void leavesNothingRunningWhenAServiceDoesNotStart() throws Exception {
        try (var pipeline = pipeline("a", "unable", "c")) {
            assertThatThrownBy(pipeline::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("unable");

            assertThat(events).containsExactly("12 topics at there:1", "start a", "close unable", "close a");
            DirectoryLock.acquire(data).close();
        }
    }

    @Test
    void closesTheOthersWhenOneCannotBeClosed() throws Exception {
        try (var pipeline = pipeline("a", "stuck")) {
            pipeline.start();
        }

        assertThat(events).endsWith("close stuck", "close a");
    }

    @Test
    void namesTheServiceThatDied() throws Exception {
        try (var pipeline = pipeline("a")) {
            pipeline.start();
            assertThat(pipeline.failure()).isNotDone();

            death.complete(new IllegalStateException("lost its broker"));

            assertThat(pipeline.failure()).isCompletedWithValue("a died: lost its broker");
        }
    }

    @Test
    void startsNothingWithAConfigurationThatIsWrong() {
        Assembly wrong = config -> {
            throw new ConfigException("sources.yaml:1: unknown key");
        };
        try (var pipeline = new Pipeline(config(), "there:1", topics(), wrong)) {
            assertThatThrownBy(pipeline::start).isInstanceOf(ConfigException.class);
        }

        assertThat(events).isEmpty();
        assertThat(data).isEmptyDirectory();
    }

    private Pipeline pipeline(String... services) {
        Assembly assembly = config -> servers ->
                List.of(services).stream().<Service>map(Recorded::new).toList();
        return new Pipeline(config(), "there:1", topics(), assembly);
    }

    private UpConfig config() {
        return UpConfig.of(data, 0, List.of());
    }

    private TopicWork topics() {
        return new TopicWork() {
            @Override
            public List<String> create(String bootstrapServers, int partitions) {
                events.add(partitions + " topics at " + bootstrapServers);
                return List.of();
            }

            @Override
            public List<String> verify(String bootstrapServers) {
                return List.of();
            }
        };
    }

    private final class Recorded implements Service {
        private final String name;

        Recorded(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void start() {
            if (name.equals("unable")) {
                throw new IllegalStateException("unable");
            }
            events.add("start " + name);
        }

        @Override
        public CompletableFuture<Throwable> failure() {
            return death;
        }

        @Override
        public void close() {
            events.add("close " + name);
            if (name.equals("stuck")) {
                throw new IllegalStateException("stuck");
            }
        }
    }
}

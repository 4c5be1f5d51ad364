package dev.lexdelta.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.service.Service;
import dev.lexdelta.standalone.broker.TopicWork;
import dev.lexdelta.standalone.failure.StartException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
    @TempDir
    private Path data;

    private final List<String> log = new ArrayList<>();

    @Test
    void saysWhyAServiceCannotStartAndLeavesNothingRunning() {
        var services = List.<Service>of(
                new Part("differ", null), new Part("notifier", "port 8080 is busy"), new Part("last", null));
        var pipeline = new Pipeline(
                UpConfig.of(data, 0, List.of()), "broker:9092", new NoTopics(), anything -> servers -> services);

        assertThatThrownBy(pipeline::start)
                .isInstanceOf(StartException.class)
                .hasMessage("notifier could not start: port 8080 is busy");
        assertThat(log).containsExactly("start differ", "start notifier", "close notifier", "close differ");
    }

    private final class Part implements Service {
        private final String name;
        private final CompletableFuture<Throwable> failure;

        Part(String name, @Nullable String cause) {
            this.name = name;
            this.failure = cause == null
                    ? new CompletableFuture<>()
                    : CompletableFuture.completedFuture(new BindException(cause));
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void start() {
            log.add("start " + name);
        }

        @Override
        public CompletableFuture<Throwable> failure() {
            return failure;
        }

        @Override
        public Optional<String> notReady() {
            return Optional.empty();
        }

        @Override
        public void close() {
            log.add("close " + name);
        }
    }

    private static final class NoTopics implements TopicWork {
        @Override
        public List<String> create(String bootstrapServers, int partitions) {
            return List.of();
        }

        @Override
        public List<String> verify(String bootstrapServers) {
            return List.of();
        }
    }
}

package dev.lexdelta.differ;

import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.differ.compare.ComparisonEngine;
import dev.lexdelta.differ.notice.CompareStep;
import dev.lexdelta.differ.topology.Cluster;
import java.util.Optional;

/** Replays on a Kafka cluster. */
public final class KafkaReplays implements Replays {
    private final CompareStep.Engine engine;

    public KafkaReplays() {
        this(new ComparisonEngine()::compare);
    }

    KafkaReplays(CompareStep.Engine engine) {
        this.engine = engine;
    }

    @Override
    public boolean run(ReplayConfig config, Watcher watcher)
            throws ReplayException, BrokerException, InterruptedException {
        try (var cluster = Cluster.connect(config.bootstrapServers())) {
            return new Replay(config, cluster, engine, watcher).run();
        }
    }

    @Override
    public Optional<Result> compare(ReplayConfig config, Watcher watcher)
            throws ReplayException, BrokerException, InterruptedException {
        try (var cluster = Cluster.connect(config.bootstrapServers())) {
            return new Replay(config, cluster, engine, watcher).run()
                    ? Optional.of(SideBySide.read(config, cluster).result())
                    : Optional.empty();
        }
    }

    @Override
    public Optional<Result> adopt(ReplayConfig config, Watcher watcher)
            throws ReplayException, BrokerException, InterruptedException {
        try (var cluster = Cluster.connect(config.bootstrapServers())) {
            return new ReplayAdoption(config, cluster, engine, watcher).adopt();
        }
    }

    @Override
    public void drop(ReplayConfig config) throws ReplayException, BrokerException, InterruptedException {
        try (var cluster = Cluster.connect(config.bootstrapServers())) {
            new ReplayTopics(config, cluster).drop();
        }
    }
}

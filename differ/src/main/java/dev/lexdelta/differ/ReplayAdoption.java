package dev.lexdelta.differ;

import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.differ.link.Adoption;
import dev.lexdelta.differ.notice.CompareStep;
import dev.lexdelta.differ.topology.BoundedRun;
import dev.lexdelta.differ.topology.Cluster;
import dev.lexdelta.differ.topology.Outputs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Lets a replay take the place of the live differ: what that has begun is finished, the replay reads as far as that had,
 * goes on from what is published, and publishes what differs. Each step may be killed and done again.
 */
final class ReplayAdoption {
    private final ReplayConfig config;
    private final Cluster cluster;
    private final Replays.Watcher watcher;
    private final ReplayTopics topics;
    private final Replay replay;

    ReplayAdoption(ReplayConfig config, Cluster cluster, CompareStep.Engine engine, Replays.Watcher watcher) {
        this.config = config;
        this.cluster = cluster;
        this.watcher = watcher;
        this.topics = new ReplayTopics(config, cluster);
        this.replay = new Replay(config, cluster, engine, watcher);
    }

    Optional<Replays.Result> adopt() throws ReplayException, BrokerException, InterruptedException {
        topics.checkCluster();
        topics.checkNotAdopted();
        topics.checkIdle(config.live());
        if (!finishWork()) {
            return Optional.empty();
        }
        var read = cluster.committed(config.live());
        if (!replay.catchUp()) {
            return Optional.empty();
        }
        checkNotAhead(read);
        var both = SideBySide.read(config, cluster);
        var result = both.result();
        cluster.retire(config.live(), config.applicationId());
        checkStill(read);
        if (!takeOver(both.adoptions())) {
            return Optional.empty();
        }
        topics.deleteOutputs();
        topics.deleteAdoptions();
        return Optional.of(result);
    }

    // rule: what the live differ has linked and not yet compared is compared and announced in its name
    private boolean finishWork() throws ReplayException, BrokerException, InterruptedException {
        var read = cluster.committed(config.live());
        if (read.isEmpty()) {
            throw new ReplayException("no differ " + config.live() + " has worked here: there is nothing to take over");
        }
        return BoundedRun.isWorkDone(cluster, config.live())
                || replay.run("work of " + config.live(), config.live(), Outputs.LIVE, read);
    }

    // rule: what only the replay has read would never be announced
    private void checkNotAhead(Map<TopicPartition, Long> live) throws ReplayException, BrokerException {
        var ahead = new HashMap<>(cluster.committed(config.applicationId()));
        ahead.keySet().removeIf(partition -> !Replay.isInput(partition.topic()));
        if (!cluster.isRead(live, ahead)) {
            throw new ReplayException("replay " + config.name() + " has read more than " + config.live()
                    + ": let that read everything, stop it, and adopt then");
        }
    }

    private void checkStill(Map<TopicPartition, Long> read) throws ReplayException, BrokerException {
        if (!cluster.committed(config.live()).equals(read)) {
            throw new ReplayException(config.live() + " has worked meanwhile; adopt again");
        }
    }

    private boolean takeOver(List<Adoption> adoptions) throws BrokerException, InterruptedException {
        var topic = topics.createAdoptions();
        send(topic, adoptions);
        var settings = replay.settings(config.applicationId(), Outputs.LIVE);
        return new BoundedRun(cluster, settings, cluster.ends(List.of(topic.name())))
                .run(
                        replay.topology(settings, Outputs.LIVE).adopting(topic),
                        watcher::isStopping,
                        (at, all) -> watcher.at("adopting " + config.name(), at, all));
    }

    private void send(Topic<String, Adoption> topic, List<Adoption> adoptions)
            throws BrokerException, InterruptedException {
        var settings = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                config.bootstrapServers(),
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topic.MAX_BYTES,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4");
        try (var producer = new KafkaProducer<>(
                settings, topic.key().serializer(), topic.value().serializer())) {
            List<? extends Future<?>> sent = adoptions.stream()
                    .map(adoption ->
                            producer.send(new ProducerRecord<>(topic.name(), adoption.jurisdiction(), adoption)))
                    .toList();
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException | KafkaException e) {
            throw new BrokerException(topic.name() + " did not take what is to be adopted: " + e.getMessage(), e);
        }
    }
}

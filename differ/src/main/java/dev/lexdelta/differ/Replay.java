package dev.lexdelta.differ;

import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.differ.notice.CompareStep;
import dev.lexdelta.differ.topology.BoundedRun;
import dev.lexdelta.differ.topology.Cluster;
import dev.lexdelta.differ.topology.DifferTopology;
import dev.lexdelta.differ.topology.Outputs;
import dev.lexdelta.differ.topology.StreamsSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/**
 * One run of this engine over what the live differ has read, with an application id, stores and topics of its own. It stops
 * exactly where the live differ has read to: what that has not announced yet is left to be announced.
 */
final class Replay {
    private final ReplayConfig config;
    private final Cluster cluster;
    private final CompareStep.Engine engine;
    private final Replays.Watcher watcher;
    private final ReplayTopics topics;

    Replay(ReplayConfig config, Cluster cluster, CompareStep.Engine engine, Replays.Watcher watcher) {
        this.config = config;
        this.cluster = cluster;
        this.engine = engine;
        this.watcher = watcher;
        this.topics = new ReplayTopics(config, cluster);
    }

    boolean run() throws ReplayException, BrokerException, InterruptedException {
        topics.checkCluster();
        topics.checkNotAdopted();
        topics.checkNotAdopting();
        return catchUp();
    }

    /** Reads on, whatever has become of the replay. */
    boolean catchUp() throws ReplayException, BrokerException, InterruptedException {
        topics.checkIdle(config.applicationId());
        topics.create();
        var outputs = topics.outputs();
        return run("replay " + config.name(), config.applicationId(), outputs, cluster.committed(config.live()));
    }

    /** Runs an application up to where another has read; to the end where that has read nothing at all. */
    boolean run(String what, String application, Outputs outputs, Map<TopicPartition, Long> read)
            throws BrokerException, InterruptedException {
        var settings = settings(application, outputs);
        var topology = topology(settings, outputs).get();
        return new BoundedRun(cluster, settings, bounds(topology, read))
                .run(topology, watcher::isStopping, (at, all) -> watcher.at(what, at, all));
    }

    Properties settings(String application, Outputs outputs) {
        return StreamsSettings.ofReplay(config.bootstrapServers(), application, config.state(), outputs);
    }

    DifferTopology topology(Properties settings, Outputs outputs) {
        // nobody waits, and a coarse result would stand as long as the engine does
        return new DifferTopology(settings, new CompareStep(engine), DifferConfig.LONGEST_TIME_LIMIT, outputs);
    }

    private Map<TopicPartition, Long> bounds(Topology topology, Map<TopicPartition, Long> read) throws BrokerException {
        var bounds = new HashMap<>(cluster.ends(inputs(topology)));
        if (!read.isEmpty()) {
            bounds.replaceAll((partition, end) -> read.getOrDefault(partition, 0L));
        }
        return bounds;
    }

    private static List<String> inputs(Topology topology) {
        return topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .filter(TopologyDescription.Source.class::isInstance)
                .map(node -> ((TopologyDescription.Source) node).topicSet())
                .flatMap(Set::stream)
                .filter(Replay::isInput)
                .toList();
    }

    /** Of what a differ reads, all but what it writes itself. */
    static boolean isInput(String topic) {
        return Topics.ALL.stream().anyMatch(known -> known.name().equals(topic));
    }
}

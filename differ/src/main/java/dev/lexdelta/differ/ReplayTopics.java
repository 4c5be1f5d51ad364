package dev.lexdelta.differ;

import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.JsonSerde;
import dev.lexdelta.contract.topic.Kept;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.TopicAdmin;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.differ.link.Adoption;
import dev.lexdelta.differ.topology.Cluster;
import dev.lexdelta.differ.topology.Outputs;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Serdes;

/**
 * What a replay has on the cluster. Its topics of adoption say that adopting has begun: from then on its state is that of
 * the live differ, which no replay may touch.
 */
final class ReplayTopics {
    /** A client that was killed counts as a member for ten seconds. */
    private static final long SESSION_NANOS = TimeUnit.SECONDS.toNanos(12);

    private static final int LOOK_MILLIS = 200;

    private final ReplayConfig config;
    private final Cluster cluster;
    private final Outputs outputs;

    ReplayTopics(ReplayConfig config, Cluster cluster) {
        this.config = config;
        this.cluster = cluster;
        this.outputs = Outputs.ofReplay(config.name());
    }

    /** Why an application must not publish as a differ. */
    static Optional<String> objectionTo(String application, Cluster cluster) throws BrokerException {
        var successor = cluster.successor(application);
        if (successor.isPresent()) {
            return Optional.of("application %s was replaced by %s: configure that as applicationId"
                    .formatted(application, successor.get()));
        }
        var replay = ReplayConfig.nameIn(application);
        return replay.isPresent()
                        && cluster.topics().stream().anyMatch(topic -> topic.startsWith(Outputs.prefix(replay.get())))
                ? Optional.of("replay %s is not adopted: lexdelta replay --name %s --adopt does that"
                        .formatted(replay.get(), replay.get()))
                : Optional.empty();
    }

    Outputs outputs() {
        return outputs;
    }

    /** Those that are missing. */
    void create() throws BrokerException {
        create(outputs.all());
    }

    private void create(List<Topic<?, ?>> topics) throws BrokerException {
        try (var admin = TopicAdmin.connect(config.bootstrapServers())) {
            admin.create(topics, cluster.ends(List.of(Topics.VERSIONS.name())).size());
        }
    }

    /** A new one each time, so that what an adoption that was killed has left unread stays unread. */
    Topic<String, Adoption> createAdoptions() throws BrokerException {
        var topic = new Topic<>(
                adoptionPrefix() + UUID.randomUUID(),
                Serdes.String(),
                new JsonSerde<>(Adoption.class),
                new Kept.Forever());
        create(List.of(topic));
        return topic;
    }

    private String adoptionPrefix() {
        return Outputs.prefix(config.name()) + "adoption-";
    }

    /** Its stores, its offsets and the topics of adoption stay. */
    void deleteOutputs() throws BrokerException {
        cluster.delete(outputs.all().stream().map(Topic::name).toList());
    }

    void deleteAdoptions() throws BrokerException {
        cluster.delete(adoptions());
    }

    private List<String> adoptions() throws BrokerException {
        return cluster.topics().stream()
                .filter(name -> name.startsWith(adoptionPrefix()))
                .toList();
    }

    /** Refuses when the versions are not there to be read. */
    void checkCluster() throws ReplayException, BrokerException {
        if (!cluster.topics().contains(Topics.VERSIONS.name())) {
            throw new ReplayException("there is no topic " + Topics.VERSIONS.name() + " at " + config.bootstrapServers()
                    + ": nothing to replay");
        }
    }

    /** Refuses when the replay was adopted: its application is the live differ then. */
    void checkNotAdopted() throws ReplayException, BrokerException {
        var started = !cluster.committed(config.applicationId()).isEmpty();
        if (started && !cluster.topics().contains(outputs.changes().name())) {
            throw new ReplayException(
                    "replay " + config.name() + " was adopted and its application is a differ now; take another name");
        }
    }

    /** Refuses when adopting was begun: only adopting can end that. */
    void checkNotAdopting() throws ReplayException, BrokerException {
        if (!adoptions().isEmpty()) {
            throw new ReplayException("adopting replay " + config.name() + " has begun; --adopt ends it");
        }
    }

    /** Refuses when somebody works for an application; waits for one that was killed. */
    void checkIdle(String application) throws ReplayException, BrokerException, InterruptedException {
        var start = System.nanoTime();
        while (cluster.hasMembers(application)) {
            if (System.nanoTime() - start > SESSION_NANOS) {
                throw new ReplayException("application " + application + " is at work; stop it first");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    void drop() throws ReplayException, BrokerException, InterruptedException {
        checkNotAdopted();
        checkNotAdopting();
        checkIdle(config.applicationId());
        var internal = config.applicationId() + "-";
        cluster.delete(cluster.topics().stream()
                .filter(name ->
                        name.startsWith(internal) && (name.endsWith("-changelog") || name.endsWith("-repartition")))
                .toList());
        cluster.forget(config.applicationId());
        deleteOutputs();
        StateFolder.delete(config.state().resolve(config.applicationId()));
    }
}

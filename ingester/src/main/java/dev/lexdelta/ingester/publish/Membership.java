package dev.lexdelta.ingester.publish;

import dev.lexdelta.contract.topic.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Shares the partitions of lexdelta.fetches among the ingesters of a group, each standing for the sources that belong to it;
 * nothing is read here. A member that died loses its partitions after {@link #SESSION}, unless it comes back under its name.
 */
public final class Membership implements AutoCloseable {
    private static final Duration SESSION = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(500);

    /** Works on the partitions that are this member's own; called from the thread of {@link #run}. */
    public interface Worker {
        /** Begins with partitions, which may be none, out of so many. */
        void take(Set<Integer> partitions, int of) throws PublishException, InterruptedException;

        /** Ends with partitions; another member may work on them from now on. */
        void give(Set<Integer> partitions);

        /** Called now and then with the partitions that are still its own. */
        void look(Set<Integer> own) throws PublishException;
    }

    private final KafkaConsumer<byte[], byte[]> consumer;

    private Membership(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * Prepares to join.
     *
     * @param name of this member, which no other may have; null for any
     */
    public static Membership of(String bootstrapServers, String group, @Nullable String name) {
        return new Membership(new KafkaConsumer<>(
                settings(bootstrapServers, group, name), new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    private static Map<String, Object> settings(String bootstrapServers, String group, @Nullable String name) {
        var settings = new HashMap<String, Object>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                (int) SESSION.toMillis(),
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName(), // who stays goes on undisturbed when others come or go
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false));
        if (name != null) {
            settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name);
        }
        return settings;
    }

    /** Joins, has the worker work on what falls to this member, and leaves when this is closed. */
    public void run(Worker worker) throws PublishException, InterruptedException {
        var shares = new Listener(worker);
        try (consumer) {
            consumer.subscribe(List.of(Topics.FETCHES.name()), shares);
            while (true) {
                consumer.poll(POLL);
                shares.begin();
                worker.look(numbers(consumer.assignment()));
            }
        } catch (WakeupException e) {
            // closed
        }
    }

    /** Leaves the group, also one that was not joined yet; from any thread. */
    @Override
    public void close() {
        consumer.wakeup();
    }

    private static Set<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }

    private final class Listener implements ConsumerRebalanceListener {
        private final Worker worker;
        private final Set<Integer> fresh = new HashSet<>();
        private boolean assigned;

        private Listener(Worker worker) {
            this.worker = worker;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            fresh.addAll(numbers(partitions)); // one poll may bring several assignments
            assigned = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            fresh.removeAll(numbers(partitions));
            worker.give(numbers(partitions));
        }

        void begin() throws PublishException, InterruptedException {
            if (assigned) {
                var begun = Set.copyOf(fresh);
                fresh.clear();
                assigned = false;
                worker.take(begun, consumer.partitionsFor(Topics.FETCHES.name()).size());
            }
        }
    }
}

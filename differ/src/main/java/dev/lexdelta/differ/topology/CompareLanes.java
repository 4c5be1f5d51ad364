package dev.lexdelta.differ.topology;

import dev.lexdelta.differ.link.CompareTask;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * On which partition a regulation is compared. Those of one jurisdiction have a quarter of the partitions: comparing takes
 * longer than linking, so that the tasks of one that brings thousands of texts pile up, and on all partitions they would
 * hold up everybody. A regulation stays on its partition, which keeps its events in order.
 */
final class CompareLanes implements StreamPartitioner<String, CompareTask> {
    private static final int SHARE = 4;

    @Override
    public Optional<Set<Integer>> partitions(String topic, String regulation, CompareTask task, int partitions) {
        return Optional.of(
                Set.of(lane(regulation, task.regulation().jurisdiction().code(), partitions)));
    }

    static int lane(String regulation, String jurisdiction, int partitions) {
        int lanes = Math.max(1, partitions / SHARE);
        int first = Math.floorMod(jurisdiction.hashCode(), partitions);
        return (first + Math.floorMod(regulation.hashCode(), lanes)) % partitions;
    }
}

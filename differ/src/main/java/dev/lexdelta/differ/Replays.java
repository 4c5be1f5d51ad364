package dev.lexdelta.differ;

import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.differ.replay.Difference;
import dev.lexdelta.differ.replay.Report;
import java.util.List;
import java.util.Optional;

/**
 * Runs this engine over all that was ever published, beside the live differ, and lets it take its place. What is stopped or
 * killed goes on when it is asked again.
 */
public interface Replays {
    /** Who waits for a replay. */
    interface Watcher {
        /** Asked all along; once true, the replay stops. */
        boolean isStopping();

        /** Told what is done, and how much of the versions is read. */
        void at(String what, long read, long all);
    }

    /** What a replay found; the differences in the order of their kind. */
    record Result(Report report, List<Difference> differences) {}

    /**
     * Reads what the live differ has read, or everything where none has worked yet.
     *
     * @return false when stopped before
     */
    boolean run(ReplayConfig config, Watcher watcher) throws ReplayException, BrokerException, InterruptedException;

    /** Runs, then says what differs; empty when stopped before. */
    Optional<Result> compare(ReplayConfig config, Watcher watcher)
            throws ReplayException, BrokerException, InterruptedException;

    /** Compares, publishes what differs and takes the place of the live differ; empty when stopped before. */
    Optional<Result> adopt(ReplayConfig config, Watcher watcher)
            throws ReplayException, BrokerException, InterruptedException;

    /** Deletes all that a replay has made, unless it is adopted. */
    void drop(ReplayConfig config) throws ReplayException, BrokerException, InterruptedException;
}

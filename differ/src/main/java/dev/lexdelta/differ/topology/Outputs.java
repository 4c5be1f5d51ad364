package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import java.util.List;

/** Where a differ writes: the topics that everybody reads, or those of a replay, which nobody does. */
public record Outputs(
        Topic<String, Regulation> regulations,
        Topic<String, ChangeEvent> changes,
        Topic<String, Notice> notices,
        Topic<byte[], byte[]> deadLetters) {
    public static final Outputs LIVE =
            new Outputs(Topics.REGULATIONS, Topics.CHANGES, Topics.NOTICES, Topics.DEAD_LETTERS);

    /** The topics of the replay of this name. */
    public static Outputs ofReplay(String name) {
        return new Outputs(
                of(name, "regulations", Topics.REGULATIONS),
                of(name, "changes", Topics.CHANGES),
                of(name, "notices", Topics.NOTICES),
                of(name, "dead-letters", Topics.DEAD_LETTERS));
    }

    /** With which the names of all topics of a replay begin. */
    public static String prefix(String replay) {
        return "lexdelta.replay-" + replay + ".";
    }

    private static <K, V> Topic<K, V> of(String replay, String name, Topic<K, V> live) {
        return new Topic<>(prefix(replay) + name, live.key(), live.value(), live.kept());
    }

    public List<Topic<?, ?>> all() {
        return List.of(regulations, changes, notices, deadLetters);
    }
}

package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.topic.CloudEvents;
import dev.lexdelta.differ.link.CompareTask;
import dev.lexdelta.differ.notice.CompareStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Keyed by regulation, without state: what takes long here delays only the regulations of its partition. */
final class CompareProcessor extends ContextualProcessor<String, CompareTask, String, Outgoing> {
    private final CompareStep step;
    private final Duration timeLimit;

    CompareProcessor(CompareStep step, Duration timeLimit) {
        this.step = step;
        this.timeLimit = timeLimit;
    }

    @Override
    public void process(Record<String, CompareTask> record) {
        var task = record.value();
        var deadline = System.nanoTime() + timeLimit.toNanos();
        var outcome = step.take(task, () -> System.nanoTime() - deadline > 0);
        outgoing(record, outcome).forEach(context()::forward);
    }

    /** All of them before the first is forwarded: what fails here must leave nothing published. */
    private static List<Record<String, Outgoing>> outgoing(
            Record<String, CompareTask> record, CompareStep.Outcome outcome) {
        var cause = record.value().cause();
        var jurisdiction = record.value().regulation().jurisdiction().code();
        var time = Instant.ofEpochMilli(record.timestamp());
        var outgoing = new ArrayList<Record<String, Outgoing>>();
        for (var change : outcome.changes()) {
            outgoing.add(record.<Outgoing>withValue(new Outgoing.Change(change))
                    .withHeaders(CloudEvents.of(change, jurisdiction, cause, time)));
        }
        for (var notice : outcome.notices()) {
            outgoing.add(record.<Outgoing>withValue(new Outgoing.News(notice))
                    .withHeaders(CloudEvents.of(notice, cause, time)));
        }
        return outgoing;
    }
}

package dev.lexdelta.notifier.topology;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.notifier.match.Freshness;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Lets pass what is news, with its place in the log. */
final class FreshProcessor extends ContextualProcessor<String, Notice, String, FreshNotice> {
    private final Freshness freshness;

    FreshProcessor(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public void process(Record<String, Notice> record) {
        var notice = record.value();
        var appended = Instant.ofEpochMilli(record.timestamp());
        var now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        if (notice != null && freshness.isFresh(notice, appended, now)) {
            var order = context().recordMetadata().orElseThrow().offset();
            context().forward(record.withValue(new FreshNotice(order, notice)).withHeaders(new RecordHeaders()));
        }
    }
}

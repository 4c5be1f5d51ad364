package dev.lexdelta.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** Reads our headers with the SDK of the CloudEvents project, as a consumer would. */
class CloudEventsTest {
    private static final Instant TIME = Instant.parse("2026-03-03T02:00:00Z");

    @Test
    void describesAVersion() {
        var event = read(CloudEvents.of(Samples.TEXT, "370100", TIME));

        assertThat(event.getType()).isEqualTo("dev.lexdelta.version.v1");
        assertThat(event.getSource()).hasToString("/lexdelta/ingester");
        assertThat(event.getSubject()).isEqualTo(Samples.TEXT.id());
        assertThat(event.getTime().toInstant()).isEqualTo(TIME);
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtension("lexjurisdiction")).isEqualTo("370100");
    }

    @Test
    void describesAChangeSetSoThatItCanBeFilteredWithoutOpeningIt() {
        var event = read(CloudEvents.of(Samples.CHANGE_SET, "370100", Samples.TEXT.id(), TIME));

        assertThat(event.getType()).isEqualTo("dev.lexdelta.changeset.v1");
        assertThat(event.getSubject()).isEqualTo(Samples.CHANGE_SET.id());
        assertThat(event.getExtension("lexregulation")).isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(event.getExtension("lextransition")).isEqualTo("DRAFT_TO_ENACTED");
        assertThat(event.getExtension("lexseverity")).isEqualTo("MAJOR");
        assertThat(event.getExtension("lexlabels")).isEqualTo("PENALTY");
    }

    @Test
    void describesANoticeUnderItsOwnId() {
        var event = read(CloudEvents.of(Samples.NOTICE, Samples.TEXT.id(), TIME));

        assertThat(event.getId()).isEqualTo(Samples.NOTICE.id());
        assertThat(event.getType()).isEqualTo("dev.lexdelta.promulgated.v1");
        assertThat(event.getExtension("lexjurisdiction")).isEqualTo("370100");
    }

    @Test
    void givesEveryEventAnIdOfItsOwn() {
        var ids = List.of(
                read(CloudEvents.of(Samples.TEXT, "370100", TIME)).getId(),
                read(CloudEvents.of(Samples.RETRACTED, "370100", TIME)).getId(),
                read(CloudEvents.of(Samples.CHANGE_SET, "370100", Samples.TEXT.id(), TIME))
                        .getId(),
                read(CloudEvents.of(Samples.SUPERSEDED, "370100", Samples.TEXT.id(), TIME))
                        .getId(),
                read(CloudEvents.of(Samples.NOTICE, Samples.TEXT.id(), TIME)).getId());

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @Test
    void keepsAllThatFollowsFromAVersionInOneTrace() {
        var headers = CloudEvents.of(Samples.CHANGE_SET, "370100", Samples.TEXT.id(), TIME);

        assertThat(new String(headers.lastHeader("traceparent").value(), java.nio.charset.StandardCharsets.UTF_8))
                .matches("00-" + Samples.TEXT.id() + "-[0-9a-f]{16}-01");
    }

    private static CloudEvent read(Headers headers) {
        var value = new byte[] {'{', '}'};
        var record = new ConsumerRecord<>(
                "any",
                0,
                0L,
                0L,
                TimestampType.CREATE_TIME,
                0,
                value.length,
                "key",
                value,
                headers,
                Optional.<Integer>empty());
        return KafkaMessageFactory.createReader(record).toEvent();
    }
}

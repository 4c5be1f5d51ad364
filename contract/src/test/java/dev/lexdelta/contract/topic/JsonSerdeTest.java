package dev.lexdelta.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.VersionEvent;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSerdeTest {
    private final JsonSerde<VersionEvent> versions = new JsonSerde<>(VersionEvent.class);

    @Test
    void passesATombstoneThrough() {
        assertThat(versions.serializer().serialize("any", null)).isNull();
        assertThat(versions.deserializer().deserialize("any", null)).isNull();
    }

    @Test
    void takesAnUnknownEnumValueAsUnknown() {
        var notice = new JsonSerde<>(Notice.class)
                .deserializer()
                .deserialize("any", bytes("{\"type\":\"Notice\",\"kind\":\"PROCLAIMED\"}"));

        assertThat(notice.kind()).isEqualTo(NoticeKind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"type\":\"Poem\"}",
                "{\"type\":\"LegalText\",\"articles\":7}",
                "{\"type\":"
            })
    void failsOnWhatIsNoEvent(String value) {
        assertThatThrownBy(() -> versions.deserializer().deserialize("any", bytes(value)))
                .isInstanceOf(SerializationException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

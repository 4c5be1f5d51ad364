package dev.lexdelta.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.broker.Broker;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TopicAdminIT {
    @RegisterExtension
    static final Broker BROKER = new Broker();

    private TopicAdmin admin;

    @BeforeEach
    void connect() {
        admin = TopicAdmin.connect(BROKER.bootstrapServers());
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    @Test
    void findsNothingWrongWithTheTopicsItCreated() throws Exception {
        assertThat(admin.verify(Topics.ALL)).isEmpty();
    }

    @Test
    void createsOnlyWhatIsMissing() throws Exception {
        var another = topic("lexdelta.another", new Kept.Forever());

        assertThat(admin.create(List.of(Topics.VERSIONS, another), 3)).containsExactly("lexdelta.another");
    }

    @Test
    void namesATopicThatIsMissingAndASettingThatIsWrong() throws Exception {
        var absent = topic("lexdelta.absent", new Kept.Forever());
        var compacted = topic(Topics.VERSIONS.name(), new Kept.Compacted());

        assertThat(admin.verify(List.of(absent, compacted)))
                .containsExactly(
                        "topic lexdelta.absent does not exist",
                        "topic lexdelta.versions has cleanup.policy=delete, but needs compact");
    }

    private static Topic<String, String> topic(String name, Kept kept) {
        return new Topic<>(name, Serdes.String(), Serdes.String(), kept);
    }
}

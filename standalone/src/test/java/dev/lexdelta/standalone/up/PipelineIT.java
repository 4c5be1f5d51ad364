package dev.lexdelta.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.standalone.broker.KafkaTopics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PipelineIT {
    @TempDir
    private Path data;

    @Test
    void embedsABrokerWithEveryTopicInThreePartitionsAndComesBack() throws Exception {
        for (var run = 0; run < 2; run++) {
            var config = UpConfig.of(data, 0, List.of());
            try (var pipeline = new Pipeline(config, null, new KafkaTopics(), anything -> servers -> List.of())) {
                pipeline.start();

                assertThat(new KafkaTopics().verify(pipeline.bootstrapServers()))
                        .isEmpty();
                assertThat(partitions(pipeline.bootstrapServers())).isEqualTo(3);
            }
        }
    }

    private static int partitions(String servers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            return admin.describeTopics(List.of("lexdelta.versions"))
                    .allTopicNames()
                    .thenApply(topics -> topics.get("lexdelta.versions"))
                    .thenApply(TopicDescription::partitions)
                    .get(30, TimeUnit.SECONDS)
                    .size();
        }
    }
}

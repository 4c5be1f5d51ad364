package dev.lexdelta.standalone.broker;

import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.TopicAdmin;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.standalone.failure.Sentence;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/** All topics of the contract, on a broker. */
public final class KafkaTopics implements TopicWork {
    @Override
    public List<String> create(String bootstrapServers, int partitions) throws BrokerException {
        try (var admin = connect(bootstrapServers)) {
            return admin.create(Topics.ALL, partitions);
        }
    }

    @Override
    public List<String> verify(String bootstrapServers) throws BrokerException {
        try (var admin = connect(bootstrapServers)) {
            return admin.verify(Topics.ALL);
        }
    }

    private static TopicAdmin connect(String bootstrapServers) throws BrokerException {
        try {
            return TopicAdmin.connect(bootstrapServers);
        } catch (KafkaException e) { // an address that is none
            throw new BrokerException("cannot connect to " + bootstrapServers + ": " + deepest(e), e);
        }
    }

    private static String deepest(Throwable e) {
        return e.getCause() == null ? Sentence.ofAny(e) : deepest(e.getCause());
    }
}

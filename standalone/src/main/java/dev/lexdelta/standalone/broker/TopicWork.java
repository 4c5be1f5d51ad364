package dev.lexdelta.standalone.broker;

import dev.lexdelta.contract.topic.BrokerException;
import java.util.List;

/** Makes all topics be there, and tells what is wrong with them. */
public interface TopicWork {
    /** Names of the topics created; those that exist are left alone. */
    List<String> create(String bootstrapServers, int partitions) throws BrokerException;

    /** One sentence for each thing wrong. */
    List<String> verify(String bootstrapServers) throws BrokerException;
}

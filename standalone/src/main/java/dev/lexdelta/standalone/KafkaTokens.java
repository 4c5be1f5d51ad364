package dev.lexdelta.standalone;

import dev.lexdelta.contract.subscription.Scope;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.api.TokenBook;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Puts new tokens, by their hash, on lexdelta.tokens. */
final class KafkaTokens {
    private static final int MAX_BLOCK_MILLIS = 10_000;

    private KafkaTokens() {}

    static String make(String bootstrapServers, String owner, Scope scope) throws BrokerException {
        var made = new TokenBook(new SecureRandom(), Clock.systemUTC()).create(owner, scope);
        var topic = Topics.TOKENS;
        var settings = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
        try (var producer = new KafkaProducer<>(
                settings, topic.key().serializer(), topic.value().serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), made.hash(), made.entry()))
                    .get();
            producer.close(Duration.ofSeconds(5));
            return made.token();
        } catch (ExecutionException | KafkaException e) {
            throw new BrokerException("broker " + bootstrapServers + " did not take the token: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("interrupted; the token may not be known", e);
        }
    }
}

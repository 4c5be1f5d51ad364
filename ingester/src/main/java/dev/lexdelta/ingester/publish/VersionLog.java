package dev.lexdelta.ingester.publish;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.VersionEvent;
import dev.lexdelta.contract.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Finds what was published of a version or of an address. It reads all of lexdelta.versions, for who works by hand. */
public final class VersionLog {
    /** An event of lexdelta.versions and the key it stands under. */
    public record Published(String key, VersionEvent event) {}

    private final String bootstrapServers;

    public VersionLog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * The ids of the versions that were seen at an address.
     *
     * @throws PublishException when the broker does not answer or refuses
     */
    public Set<String> seenAt(String url) throws PublishException {
        var ids = new LinkedHashSet<String>();
        for (var published : holding(Set.of(url))) {
            if (published.event() instanceof LegalText text
                    && text.provenance().stream().anyMatch(seen -> seen.url().equals(url))) {
                ids.add(text.id());
            }
        }
        return ids;
    }

    /**
     * All that was published of some versions, in order.
     *
     * @throws PublishException when the broker does not answer or refuses
     */
    public List<Published> of(Set<String> versions) throws PublishException {
        return versions.isEmpty()
                ? List.of()
                : holding(versions).stream()
                        .filter(published -> versions.contains(published.event().id()))
                        .toList();
    }

    // only what holds one of the words is read as an event
    private List<Published> holding(Collection<String> words) throws PublishException {
        var found = new ArrayList<Published>();
        var sought = words.stream().map(VersionLog::asInJson).toList();
        TopicLog.read(bootstrapServers, Topics.VERSIONS.name(), record -> {
            if (record.value() != null) {
                var json = new String(record.value(), StandardCharsets.UTF_8);
                if (sought.stream().anyMatch(json::contains)) {
                    add(record, found);
                }
            }
        });
        return found;
    }

    private static String asInJson(String word) {
        return word.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static void add(ConsumerRecord<String, byte[]> record, List<Published> found) {
        try {
            var event = Topics.VERSIONS.value().deserializer().deserialize(record.topic(), record.value());
            found.add(new Published(record.key(), event));
        } catch (SerializationException e) {
            // the differ has put it among the dead letters
        }
    }
}

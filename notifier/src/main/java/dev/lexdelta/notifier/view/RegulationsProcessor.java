package dev.lexdelta.notifier.view;

import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.text.VersionHeader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Keeps regulations as they stand, and of each version which regulation holds it, and whose law that is. */
@NullUnmarked // Kafka Streams sets fields in init and passes null values
final class RegulationsProcessor extends ContextualProcessor<String, Reading<Regulation>, Void, Void> {
    private KeyValueStore<String, Regulation> store;

    /** Behind every regulation id, so that a range of regulations has no versions in it. */
    static String byVersion(String version) {
        return "version\u001f" + version;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        store = context.getStateStore(ViewStores.REGULATIONS);
    }

    @Override
    public void process(Record<String, Reading<Regulation>> record) {
        if (record.value() == null) {
            forgetVersions(record.key(), Set.of());
            store.delete(record.key());
        } else if (record.value() instanceof Reading.Read<Regulation> read) {
            var regulation = read.value();
            var versions = versions(regulation);
            forgetVersions(record.key(), versions);
            store.put(record.key(), regulation);
            versions.forEach(version -> store.put(byVersion(version), holder(record.key(), regulation)));
        }
    }

    // a version that went to another regulation may be known as that one's already
    private void forgetVersions(String id, Set<String> kept) {
        var before = store.get(id);
        if (before != null) {
            var gone = new HashSet<>(versions(before));
            gone.removeAll(kept);
            gone.stream().map(RegulationsProcessor::byVersion).forEach(version -> {
                var holder = store.get(version);
                if (holder != null && holder.id().equals(id)) {
                    store.delete(version);
                }
            });
        }
    }

    private static Set<String> versions(Regulation regulation) {
        return regulation.timeline().stream().map(VersionHeader::id).collect(Collectors.toSet());
    }

    private static Regulation holder(String id, Regulation regulation) {
        return new Regulation(
                id, "", List.of(), regulation.jurisdiction(), List.of(), List.of(), List.of(), List.of(), null);
    }
}

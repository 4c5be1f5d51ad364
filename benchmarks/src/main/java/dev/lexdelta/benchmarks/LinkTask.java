package dev.lexdelta.benchmarks;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.topic.CompressedSerde;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.contract.topic.JsonSerde;
import dev.lexdelta.differ.link.LinkInput;
import dev.lexdelta.differ.link.Linked;
import dev.lexdelta.differ.link.RegulationState;
import dev.lexdelta.differ.topology.DifferTopology;
import dev.lexdelta.differ.topology.StreamsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The link task of one partition as the differ runs it, with its stores on disk, but without a broker. */
final class LinkTask implements AutoCloseable {
    private static final Serializer<RegulationState> STATES =
            new CompressedSerde<>(new JsonSerde<>(RegulationState.class)).serializer();

    private final Path folder;
    private final MockProcessorContext<String, Linked> context;
    private final Processor<String, LinkInput, String, Linked> link;
    private final List<? extends StateStore> stores;
    private @Nullable Linked last;

    LinkTask() throws IOException {
        folder = Files.createTempDirectory("link-task");
        context = new MockProcessorContext<>(
                StreamsSettings.of("none:9092", "link-cost", folder), new TaskId(0, 0), folder.toFile());
        var supplier = DifferTopology.linkAlone();
        stores = supplier.stores().stream()
                .map(builder -> builder.withLoggingDisabled().build())
                .toList();
        for (var store : stores) {
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
        }
        link = supplier.get();
        link.init(context);
    }

    /** Links a version; tells how many regulations changed. */
    int take(LegalText text) {
        link.process(new Record<>(text.jurisdiction().code(), new LinkInput.Version(text), 0));
        int changed = context.forwarded().size();
        last = changed == 0 ? null : context.forwarded().get(0).record().value();
        context.resetForwards();
        return changed;
    }

    /** What the regulation takes on its topic that the last version changed. */
    long published() {
        return last == null ? 0 : Json.MAPPER.writeValueAsBytes(last.regulation()).length;
    }

    /** What the stores write anew of that regulation, its other versions aside. */
    long head() {
        KeyValueStore<String, RegulationState> states = context.getStateStore("regulations");
        return last == null
                ? 0
                : STATES.serialize("", states.get(last.regulation().id())).length;
    }

    /** What the stores take on disk. */
    long bytes() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        link.close();
        stores.forEach(StateStore::close);
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}

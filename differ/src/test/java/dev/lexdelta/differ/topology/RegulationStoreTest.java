package dev.lexdelta.differ.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.TestText;
import dev.lexdelta.contract.text.VersionEvent;
import dev.lexdelta.differ.link.LinkStep;
import dev.lexdelta.differ.link.Linked;
import dev.lexdelta.differ.link.Member;
import dev.lexdelta.differ.link.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Regulations of so many versions that each stands in a record of its own. */
class RegulationStoreTest {
    @TempDir
    private Path folder;

    private MockProcessorContext<String, Linked> context;

    private void open(String name) throws IOException {
        var place = Files.createDirectory(folder.resolve(name));
        context = new MockProcessorContext<>(
                StreamsSettings.of("none:9092", "test", place), new TaskId(0, 0), place.toFile());
        for (var builder : Stores.all()) {
            StateStore store = builder.withLoggingDisabled().build();
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
        }
    }

    private static LegalText law(int number) {
        return TestText.law("进口药品目录")
                .on(LocalDate.of(2000, 1, 1).plusDays(100L * number).toString())
                .articles(Wording.of(20 * number, 20 * number + 200))
                .text();
    }

    /** A step that knows nothing but what is stored, as after a restart. */
    private LinkStep reopened() {
        return new LinkStep(Stores.memory(context));
    }

    private static List<VersionEvent> history() {
        var events = new ArrayList<VersionEvent>();
        for (int i = 0; i < 40; i++) {
            events.add(law(i));
        }
        for (int i = 7; i < 40; i++) {
            events.add(new Retracted(law(i).id(), "wrong"));
        }
        return events;
    }

    @Test
    void aRegulationOfManyVersionsIsDrawnTheSameAfterARestart() throws IOException {
        open("one");
        var step = reopened();
        var expected = history().stream().map(step::take).toList();

        open("another");
        assertThat(history().stream().map(event -> reopened().take(event))).isEqualTo(expected);
    }

    @Test
    void oneMoreVersionOfManyWritesOneRecordOfItsOwn() throws IOException {
        open("one");
        var step = reopened();
        history().subList(0, 40).forEach(step::take);

        KeyValueStore<String, Member> members = context.getStateStore(Stores.MEMBERS);
        assertThat(entries(members)).isEqualTo(40);
        history().subList(40, 73).forEach(step::take);
        assertThat(entries(members)).isZero();
    }

    private static int entries(KeyValueStore<String, Member> members) {
        int entries = 0;
        try (var all = members.all()) {
            for (; all.hasNext(); all.next()) {
                entries++;
            }
        }
        return entries;
    }
}

package dev.lexdelta.differ.topology;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.VersionEvent;
import dev.lexdelta.contract.topic.Topic;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.differ.compare.ComparisonEngine;
import dev.lexdelta.differ.notice.CompareStep;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;

/** The real topology, and what somebody who reads all its topics holds to be true. */
final class Published implements AutoCloseable {
    /** What a live ChangeSet says, and what a regulation says of its end; whatever depends on the order of arrival is left out. */
    record Live(Set<Comparison> comparisons, Set<End> ends) {}

    record Comparison(String from, String to, Transition transition, List<ArticleChange> changes) {}

    record End(String title, String by, @Nullable LocalDate on) {}

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, VersionEvent> versions;
    private final TestOutputTopic<String, Regulation> regulationTopic;
    private final TestOutputTopic<String, ChangeEvent> changeTopic;
    private final TestOutputTopic<String, Notice> noticeTopic;
    private final Map<String, Regulation> regulations = new HashMap<>();
    private final Map<String, ChangeSet> comparisons = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();

    Published(Path state) {
        var engine = new ComparisonEngine();
        var settings = StreamsSettings.of("none:9092", "test", state);
        driver = new TopologyTestDriver(
                new DifferTopology(settings, new CompareStep(engine::compare), Duration.ofMinutes(1), Outputs.LIVE)
                        .get(),
                settings);
        versions = driver.createInputTopic(
                Topics.VERSIONS.name(),
                Topics.VERSIONS.key().serializer(),
                Topics.VERSIONS.value().serializer());
        regulationTopic = output(Topics.REGULATIONS);
        changeTopic = output(Topics.CHANGES);
        noticeTopic = output(Topics.NOTICES);
    }

    private <K, V> TestOutputTopic<K, V> output(Topic<K, V> topic) {
        return driver.createOutputTopic(
                topic.name(), topic.key().deserializer(), topic.value().deserializer());
    }

    void take(VersionEvent event, Jurisdiction place) {
        versions.pipeInput(place.code(), event);
        regulationTopic.readValuesToList().forEach(regulation -> regulations.put(regulation.id(), regulation));
        changeTopic.readValuesToList().forEach(this::take);
        notices.addAll(noticeTopic.readValuesToList());
    }

    private void take(ChangeEvent event) {
        if (event instanceof ChangeSet set) {
            comparisons.put(set.id(), set);
        } else {
            comparisons.remove(((Superseded) event).id());
        }
    }

    List<Notice> notices() {
        return notices;
    }

    /** What holds now; versions are called as told. */
    Live live(UnaryOperator<String> names) {
        var live = new Live(new HashSet<>(), new HashSet<>());
        comparisons
                .values()
                .forEach(set -> live.comparisons()
                        .add(new Comparison(
                                names.apply(set.from().id()),
                                names.apply(set.to().id()),
                                set.transition(),
                                set.changes())));
        regulations.values().stream()
                .filter(regulation -> regulation.mergedInto() == null)
                .forEach(regulation -> regulation
                        .repeals()
                        .forEach(repeal -> live.ends()
                                .add(new End(regulation.title(), names.apply(repeal.version()), repeal.on()))));
        return live;
    }

    /** Whether the regulations tell of the ChangeSets that are live on the topic, and of no others. */
    boolean agrees() {
        var told = new HashSet<String>();
        regulations.values().forEach(regulation -> regulation.changeSets().forEach(set -> told.add(set.id())));
        return told.equals(comparisons.keySet());
    }

    /** Forgets what was read, so that a history of another place can be told alone. */
    void forget() {
        regulations.clear();
        comparisons.clear();
        notices.clear();
    }

    @Override
    public void close() {
        driver.close();
    }
}

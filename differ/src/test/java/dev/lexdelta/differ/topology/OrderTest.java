package dev.lexdelta.differ.topology;

import static dev.lexdelta.contract.text.TestText.adopted;
import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static dev.lexdelta.contract.text.TestText.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.VersionEvent;
import dev.lexdelta.differ.link.Wording;
import dev.lexdelta.differ.topology.Published.Live;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compared with what depends on the set of versions, not on the order they came in. */
class OrderTest {
    @TempDir
    private static Path state;

    private static Published published;
    private static int places;

    @BeforeAll
    static void start() {
        published = new Published(state);
    }

    @AfterAll
    static void stop() {
        published.close();
    }

    private static final String TITLE = "动物防疫法";
    private static final String COMMON = "为了加强对动物防疫活动的管理预防控制扑灭动物疫病促进养殖业发展保护人体健康制定本法";

    private static final List<LegalText> RENAMED = List.of(
            draft("促进低空经济条例").on("2023-01-01").articles(Wording.of(0, 400)).text(),
            reading("低空经济促进条例", 2)
                    .on("2023-06-01")
                    .articles(Wording.of(40, 440))
                    .text(),
            law("低空经济发展促进条例").on("2024-01-01").articles(Wording.of(60, 460)).text(),
            draft("低空经济发展促进条例")
                    .on("2025-01-01")
                    .action(Action.REVISE)
                    .articles(Wording.of(80, 480))
                    .text(),
            law("低空经济条例实施细则").on("2024-02-01").articles(Wording.of(60, 450)).text());

    @Test
    void twoCyclesAreDrawnTheSameInAnyOrder() {
        var history = List.of(
                draft(TITLE).on("2014-01-01").articles("一").text(),
                adopted(TITLE).on("2015-01-01").articles("二").text(),
                law(TITLE).on("2015-02-01").articles("二").text(),
                draft(TITLE)
                        .on("2019-01-01")
                        .action(Action.REVISE)
                        .articles("三")
                        .text(),
                reading(TITLE, 2)
                        .on("2020-01-01")
                        .action(Action.REVISE)
                        .articles("四")
                        .text(),
                law(TITLE).on("2021-01-01").action(Action.REVISE).articles("五").text());

        assertThat(liveInAnyOrder(history))
                .containsExactlyInAnyOrder(
                        "1 -> 3 DRAFT_TO_ENACTED",
                        "3 -> 4 ENACTED_TO_DRAFT",
                        "4 -> 5 DRAFT_TO_DRAFT",
                        "5 -> 6 DRAFT_TO_ENACTED",
                        "3 -> 6 ENACTED_TO_AMENDED");
    }

    @Test
    void undatedDraftsFindTheLawTheyResemble() {
        var history = List.of(
                law(TITLE)
                        .on("2015-04-24")
                        .articles(COMMON, "旧法的其他规定与后来的规定完全不同因此相似程度很低")
                        .text(),
                draft(TITLE)
                        .action(Action.REVISE)
                        .articles(COMMON, "修订草案新增的规定内容一", "共同新规定的内容甲乙丙丁")
                        .text(),
                reading(TITLE, 2)
                        .action(Action.REVISE)
                        .articles(COMMON, "修订草案新增的规定内容二", "共同新规定的内容甲乙丙丁")
                        .text(),
                law(TITLE)
                        .on("2021-01-22")
                        .articles(COMMON, "修订草案新增的规定内容三", "共同新规定的内容甲乙丙丁")
                        .text());

        assertThat(liveInAnyOrder(history))
                .containsExactlyInAnyOrder(
                        "1 -> 2 ENACTED_TO_DRAFT",
                        "2 -> 3 DRAFT_TO_DRAFT",
                        "3 -> 4 DRAFT_TO_ENACTED",
                        "1 -> 4 ENACTED_TO_AMENDED");
    }

    @Test
    void aRenamedHistoryIsDrawnTheSameInAnyOrder() {
        assertThat(liveInAnyOrder(RENAMED))
                .containsExactlyInAnyOrder(
                        "1 -> 2 DRAFT_TO_DRAFT", "2 -> 3 DRAFT_TO_ENACTED", "3 -> 4 ENACTED_TO_DRAFT");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void whatIsRetractedLeavesNoTrace(int retracted) {
        var rest = new ArrayList<>(RENAMED);
        rest.remove(retracted);
        var expected = live(RENAMED, rest);
        for (int seed = 0; seed < 10; seed++) {
            var events = new ArrayList<VersionEvent>(shuffled(RENAMED, new Random(seed)));
            events.add(new Retracted(RENAMED.get(retracted).id(), "wrong"));
            assertThat(live(RENAMED, events))
                    .as("without %d, shuffle with seed %d", retracted + 1, seed)
                    .isEqualTo(expected);
        }
    }

    /** Every order of the chain of texts that is best known: law, draft, second draft, revised law. */
    @Test
    void aRealChainIsDrawnTheSameInEveryOrder() {
        var chain = RealChain.orSkip();
        var expected = live(chain, chain);

        for (var order : orders(chain)) {
            assertThat(live(chain, order))
                    .as("order %s", order.stream().map(chain::indexOf).toList())
                    .isEqualTo(expected);
        }
        assertThat(told(expected))
                .containsExactlyInAnyOrder(
                        "1 -> 2 ENACTED_TO_DRAFT",
                        "2 -> 3 DRAFT_TO_DRAFT",
                        "3 -> 4 DRAFT_TO_ENACTED",
                        "1 -> 4 ENACTED_TO_AMENDED");
    }

    /** The first few of 500; {@code -Dorder.histories=500} takes all of them. */
    @Test
    void generatedHistoriesAreDrawnTheSameInAnyOrder() {
        int histories = Integer.getInteger("order.histories", 3);
        int comparisons = 0;
        int ends = 0;
        for (int seed = 0; seed < histories; seed++) {
            var random = new Random(seed);
            var history = Histories.of(random, 30);
            var expected = liveInOnePlace(history, history);
            var reached = liveInOnePlace(history, shuffled(history, random));
            var retracted = retracted(history, random);
            var rest = history.stream()
                    .filter(text -> !retracted.contains(text.id()))
                    .toList();
            var left = liveInOnePlace(history, rest);
            var leftAtLast = liveInOnePlace(history, withRetractions(shuffled(history, random), retracted, random));

            assertThat(told(reached)).as("shuffle with seed %d", seed).isEqualTo(told(expected));
            assertThat(reached).as("shuffle with seed %d", seed).isEqualTo(expected);
            assertThat(told(leftAtLast)).as("retractions with seed %d", seed).isEqualTo(told(left));
            assertThat(leftAtLast).as("retractions with seed %d", seed).isEqualTo(left);
            comparisons += expected.comparisons().size();
            ends += expected.ends().size();
        }
        assertThat(comparisons).isGreaterThan(histories * 30);
        assertThat(ends).isGreaterThan(histories);
    }

    /** Some versions, of which the bytes were read once: what takes out an older reading depends on whether a newer came. */
    private static Set<String> retracted(List<LegalText> history, Random random) {
        var readings = history.stream()
                .collect(Collectors.groupingBy(text -> text.provenance().get(0).sha256(), Collectors.counting()));
        var readTwice = history.stream()
                .filter(text -> readings.get(text.provenance().get(0).sha256()) > 1)
                .map(LegalText::id)
                .collect(Collectors.toSet());
        return history.stream()
                .map(LegalText::id)
                .filter(id -> !readTwice.contains(id) && random.nextInt(6) == 0)
                .collect(Collectors.toSet());
    }

    /** Each retraction anywhere behind the last time the version comes. */
    private static List<VersionEvent> withRetractions(List<LegalText> arrivals, Set<String> retracted, Random random) {
        var events = new ArrayList<VersionEvent>(arrivals);
        for (var id : retracted.stream().sorted().toList()) {
            int last = 0;
            for (int i = 0; i < events.size(); i++) {
                last = events.get(i) instanceof LegalText text && text.id().equals(id) ? i : last;
            }
            events.add(last + 1 + random.nextInt(events.size() - last), new Retracted(id, "wrong"));
        }
        return events;
    }

    private static Set<String> liveInAnyOrder(List<LegalText> history) {
        var expected = live(history, history);
        for (int seed = 0; seed < 24; seed++) {
            assertThat(live(history, shuffled(history, new Random(seed))))
                    .as("shuffle with seed %d", seed)
                    .isEqualTo(expected);
        }
        return told(expected);
    }

    private static Set<String> told(Live live) {
        var comparisons =
                live.comparisons().stream().map(set -> "%s -> %s %s".formatted(set.from(), set.to(), set.transition()));
        var ends = live.ends().stream().map(end -> "%s ended by %s on %s".formatted(end.title(), end.by(), end.on()));
        return Stream.concat(comparisons, ends).collect(Collectors.toSet());
    }

    private static List<LegalText> shuffled(List<LegalText> history, Random random) {
        var shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static List<List<LegalText>> orders(List<LegalText> texts) {
        if (texts.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<LegalText>>();
        for (var first : texts) {
            var rest = texts.stream().filter(text -> text != first).toList();
            for (var order : orders(rest)) {
                orders.add(Stream.concat(Stream.of(first), order.stream()).toList());
            }
        }
        return orders;
    }

    /** What holds after all events, told by the places of the texts in the history. */
    private static Live live(List<LegalText> history, List<? extends VersionEvent> events) {
        var place = new Jurisdiction(String.valueOf(100_001 + places++), "某市");
        var moved = history.stream().map(text -> text.in(place)).toList();
        published.forget();
        for (var event : events) {
            published.take(
                    event instanceof LegalText text ? text.in(place) : elsewhere(place, (Retracted) event, history),
                    place);
        }
        return live(published, moved);
    }

    // of two equals the id decides, which tells of the place: these are told in one place, each time to a new topology
    private static Live liveInOnePlace(List<LegalText> history, List<? extends VersionEvent> arrivals) {
        var place = history.get(0).jurisdiction();
        try (var fresh = new Published(state.resolve("fresh-" + places++))) {
            arrivals.forEach(event -> fresh.take(event, place));
            return live(fresh, history);
        }
    }

    private static Live live(Published read, List<LegalText> history) {
        var names = new HashMap<String, String>();
        for (int i = 0; i < history.size(); i++) {
            names.putIfAbsent(history.get(i).id(), String.valueOf(i + 1));
        }
        assertThat(read.agrees()).as("regulations and changes agree").isTrue();
        return read.live(names::get);
    }

    private static Retracted elsewhere(Jurisdiction place, Retracted retracted, List<LegalText> history) {
        return history.stream()
                .filter(text -> text.id().equals(retracted.id()))
                .findFirst()
                .map(text -> new Retracted(text.in(place).id(), retracted.reason()))
                .orElse(retracted);
    }
}

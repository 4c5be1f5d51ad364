package dev.lexdelta.differ.link;

import static dev.lexdelta.contract.text.TestText.adopted;
import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static dev.lexdelta.contract.text.TestText.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is compared with what depends on the set of versions, not on the order they came in. */
class OrderTest {
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

    @Test
    void whatIsRetractedLeavesNoTrace() {
        for (var retracted : RENAMED) {
            var rest = RENAMED.stream().filter(text -> text != retracted).toList();
            for (int seed = 0; seed < 20; seed++) {
                var shuffled = new ArrayList<>(RENAMED);
                Collections.shuffle(shuffled, new Random(seed));
                var memory = new MapMemory();
                var step = new LinkStep(memory);
                shuffled.forEach(step::take);
                step.take(new Retracted(retracted.id(), "wrong"));

                assertThat(liveIn(memory))
                        .as("without %s, shuffle with seed %d", retracted.title(), seed)
                        .isEqualTo(live(RENAMED, rest));
            }
        }
    }

    private static Set<String> liveIn(MapMemory memory) {
        var names = RENAMED.stream().map(LegalText::id).toList();
        return memory.regulations()
                .flatMap(regulation -> regulation.live().stream())
                .map(set -> "%d -> %d %s"
                        .formatted(names.indexOf(set.from()) + 1, names.indexOf(set.to()) + 1, set.transition()))
                .collect(Collectors.toSet());
    }

    private static Set<String> liveInAnyOrder(List<LegalText> history) {
        var expected = live(history, history);
        for (int seed = 0; seed < 200; seed++) {
            var shuffled = new ArrayList<>(history);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(live(history, shuffled)).as("shuffle with seed %d", seed).isEqualTo(expected);
        }
        return expected;
    }

    private static Set<String> live(List<LegalText> history, List<LegalText> arrivals) {
        var names = history.stream().map(LegalText::id).toList();
        return LinkStep.ofAll(arrivals).stream()
                .flatMap(regulation -> regulation.changeSets().stream())
                .map(set -> "%d -> %d %s"
                        .formatted(names.indexOf(set.from()) + 1, names.indexOf(set.to()) + 1, set.transition()))
                .collect(Collectors.toSet());
    }
}

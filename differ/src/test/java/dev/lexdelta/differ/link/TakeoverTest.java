package dev.lexdelta.differ.link;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static dev.lexdelta.contract.text.TestText.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.VersionEvent;
import dev.lexdelta.differ.link.Adoption.Holding;
import dev.lexdelta.differ.link.Adoption.Published;
import dev.lexdelta.differ.link.CompareTask.ComparePair;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TakeoverTest {
    private static final String TITLE = "数字经济促进条例";
    private static final LegalText DRAFT =
            draft(TITLE).on("2024-02-18").articles("甲甲甲甲", "乙乙乙乙").text();
    private static final LegalText SECOND =
            reading(TITLE, 2).on("2024-06-01").articles("甲甲甲甲", "丙丙丙丙").text();
    private static final LegalText LAW =
            law(TITLE).on("2024-11-21").articles("甲甲甲甲", "丁丁丁丁").text();
    private static final LegalText ELSEWHERE =
            law("养犬管理条例").on("2024-11-21").articles("戊戊戊戊").text();
    private static final String DRAFT_TO_LAW = ChangeSet.idOf(DRAFT.id(), LAW.id(), Transition.DRAFT_TO_ENACTED);

    private final MapMemory memory = new MapMemory();
    private final LinkStep step = new LinkStep(memory);

    @Test
    void whatIsPublishedAndStillHoldsIsNotPublishedAgain() {
        replay(DRAFT, LAW);

        assertThat(step.adopt(adoption(false, published("x", TITLE, holding(false), 4, DRAFT, LAW))))
                .isEmpty();

        // the next event goes on from what is published
        var late = tasks(SECOND).get(0);
        assertThat(late.regulation().id()).isEqualTo("x");
        assertThat(late.withdrawn())
                .extracting(Superseded::id, Superseded::revision, Superseded::regulation)
                .containsExactly(tuple(DRAFT_TO_LAW, 4, "x"));
        assertThat(tasks(new Retracted(SECOND.id(), "wrong")).get(0).pairs())
                .extracting(ComparePair::revision)
                .containsExactly(5);
    }

    @Test
    void whatSaysSomethingElseIsTheNextRevisionAndTellsNobody() {
        replay(DRAFT, LAW);

        var adopted = step.adopt(adoption(false, published("x", TITLE, holding(true), 4, DRAFT, LAW)));

        assertThat(adopted).singleElement().satisfies(one -> {
            assertThat(one.regulation()).isEqualTo("x");
            assertThat(one.face().changeSets().get(0).revision()).isEqualTo(5);
        });
        var task = adopted.get(0).tasks().get(0);
        assertThat(task.kind()).isNull();
        assertThat(task.texts()).containsExactly(DRAFT, LAW);
        assertThat(task.pairs())
                .extracting(ComparePair::revision, ComparePair::reason)
                .containsExactly(tuple(5, Reason.ENGINE));
    }

    @Test
    void aNewRevisionStandsUnderTheKeyOfTheLastOneWhateverHasMerged() {
        replay(DRAFT, LAW);

        var adopted = step.adopt(adoption(
                false,
                new Published("x", List.of(TITLE), DRAFT.jurisdiction(), ids(DRAFT, LAW), List.of(), Map.of(), null),
                new Published(
                        "y",
                        List.of(TITLE),
                        DRAFT.jurisdiction(),
                        List.of(),
                        List.of(holding(true)),
                        Map.of(DRAFT_TO_LAW, 1),
                        "x")));

        assertThat(adopted).extracting(Adopted::regulation).containsExactly("x", "y");
        assertThat(adopted.get(1).face()).isNull();
        assertThat(adopted.get(1).tasks()).singleElement().satisfies(task -> {
            assertThat(task.regulation().id()).isEqualTo("y");
            assertThat(task.pairs().get(0).revision()).isEqualTo(2);
        });
        assertThat(tasks(SECOND).stream().flatMap(task -> task.withdrawn().stream()))
                .extracting(Superseded::regulation, Superseded::revision)
                .containsExactly(tuple("y", 2));
    }

    @Test
    void aWithdrawnComparisonThatHoldsAgainGetsTheRevisionAfterItsLast() {
        replay(DRAFT, LAW);
        var gone = new Published(
                "x", List.of(TITLE), DRAFT.jurisdiction(), ids(DRAFT, LAW), List.of(), Map.of(DRAFT_TO_LAW, 7), null);

        assertThat(step.adopt(adoption(false, gone)).get(0).tasks().get(0).pairs())
                .extracting(ComparePair::revision)
                .containsExactly(8);
    }

    @Test
    void whatTheReplayKeepsApartIsWithdrawnAndOnePartKeepsTheId() {
        replay(DRAFT, ELSEWHERE);
        var wrong = ChangeSet.idOf(DRAFT.id(), ELSEWHERE.id(), Transition.DRAFT_TO_ENACTED);
        var joined = new Published(
                "x",
                List.of(TITLE, ELSEWHERE.titleKey()),
                DRAFT.jurisdiction(),
                ids(DRAFT, ELSEWHERE),
                List.of(new Holding(wrong, DRAFT.id(), ELSEWHERE.id(), Transition.DRAFT_TO_ENACTED, false)),
                Map.of(wrong, 2),
                null);

        var adopted = step.adopt(new Adoption("370100", List.of(TITLE, ELSEWHERE.titleKey()), List.of(joined), true));

        assertThat(adopted)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.face().timeline()).hasSize(1));
        assertThat(adopted).extracting(Adopted::regulation).contains("x");
        assertThat(adopted.stream().flatMap(one -> one.tasks().stream()).flatMap(task -> task.withdrawn().stream()))
                .containsExactly(new Superseded(wrong, 2, "x", Transition.DRAFT_TO_ENACTED, List.of(), Reason.ENGINE));
    }

    @Test
    void whatTheReplayJoinsIsMergedIntoTheOneSeenFirst() {
        replay(DRAFT, LAW);
        var name = "另一名称条例";

        var adopted = step.adopt(new Adoption(
                "370100",
                List.of(TITLE, name),
                List.of(
                        new Published("x", List.of(TITLE), DRAFT.jurisdiction(), ids(DRAFT), List.of(), Map.of(), null),
                        new Published("y", List.of(name), DRAFT.jurisdiction(), ids(LAW), List.of(), Map.of(), null)),
                true));

        assertThat(adopted).extracting(Adopted::regulation).containsExactly("x", "y");
        assertThat(adopted.get(1).face().mergedInto()).isEqualTo("x");
        assertThat(adopted.get(0).tasks().get(0).pairs())
                .extracting(ComparePair::revision)
                .containsExactly(1);
    }

    @Test
    void whatOnlyTheReplayKnowsIsPublishedUnderItsOwnId() {
        replay(DRAFT, LAW);
        var id = memory.regulations().findFirst().orElseThrow().id();

        assertThat(step.adopt(adoption(true))).singleElement().satisfies(one -> {
            assertThat(one.regulation()).isEqualTo(id);
            assertThat(one.tasks().get(0).pairs())
                    .extracting(ComparePair::reason)
                    .containsExactly(Reason.ENGINE);
        });
    }

    @Test
    void adoptingAgainWhatWasAdoptedPublishesNothing() {
        replay(DRAFT, LAW);
        step.adopt(adoption(false, published("x", TITLE, holding(true), 4, DRAFT, LAW)));

        assertThat(step.adopt(adoption(false, published("x", TITLE, holding(false), 5, DRAFT, LAW))))
                .isEmpty();
    }

    private void replay(LegalText... texts) {
        Stream.of(texts).forEach(step::take);
    }

    private List<CompareTask> tasks(VersionEvent event) {
        return step.take(event).stream()
                .map(Linked::task)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Adoption adoption(boolean retold, Published... published) {
        return new Adoption("370100", List.of(TITLE), List.of(published), retold);
    }

    private static Published published(String id, String title, Holding holding, int revision, LegalText... versions) {
        return new Published(
                id,
                List.of(title),
                DRAFT.jurisdiction(),
                ids(versions),
                List.of(holding),
                Map.of(holding.id(), revision),
                null);
    }

    private static Holding holding(boolean revised) {
        return new Holding(DRAFT_TO_LAW, DRAFT.id(), LAW.id(), Transition.DRAFT_TO_ENACTED, revised);
    }

    private static List<String> ids(LegalText... versions) {
        return Stream.of(versions).map(LegalText::id).toList();
    }
}

package dev.lexdelta.differ.link;

import static dev.lexdelta.contract.text.TestText.adopted;
import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static dev.lexdelta.contract.text.TestText.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.regulation.LinkState;
import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.TestText;
import dev.lexdelta.contract.text.VersionEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinkStepTest {
    private static final String TITLE = "数字经济促进条例";
    private static final LegalText DRAFT =
            draft(TITLE).on("2024-02-18").articles("甲甲甲甲", "乙乙乙乙").text();
    private static final LegalText SECOND =
            reading(TITLE, 2).on("2024-06-01").articles("甲甲甲甲", "丙丙丙丙").text();
    private static final LegalText LAW =
            law(TITLE).on("2024-11-21").articles("甲甲甲甲", "丁丁丁丁").text();
    private static final Map<String, String> NAMES =
            Map.of(DRAFT.id(), "draft", SECOND.id(), "second", LAW.id(), "law");

    private final MapMemory memory = new MapMemory();
    private final LinkStep step = new LinkStep(memory);

    @Test
    void announcesAFirstDraftWithoutComparison() {
        var task = take(DRAFT).orElseThrow();

        assertThat(task.kind()).isEqualTo(NoticeKind.CONSULTATION_OPENED);
        assertThat(task.pairs()).isEmpty();
        assertThat(task.text(DRAFT.id())).isEqualTo(DRAFT);
    }

    @Test
    void announcesALawWithoutKnownDraftWithoutComparison() {
        var task = take(LAW).orElseThrow();

        assertThat(task.kind()).isEqualTo(NoticeKind.PROMULGATED);
        assertThat(task.pairs()).isEmpty();
    }

    @Test
    void comparesALawWithItsLastDraft() {
        take(DRAFT);
        take(SECOND);

        assertThat(pairs(take(LAW).orElseThrow())).containsExactly("second -> law DRAFT_TO_ENACTED");
    }

    @Test
    void comparesALawInTheExactWordsOfItsDraft() {
        take(DRAFT);
        var sameWords = law(TITLE).on("2024-11-21").articles("甲甲甲甲", "乙乙乙乙").text();

        var task = take(sameWords).orElseThrow();

        assertThat(task.kind()).isEqualTo(NoticeKind.PROMULGATED);
        assertThat(task.pairs()).hasSize(1);
    }

    @Test
    void tellsNobodyOfTheSameTextAtAnotherPlaceButKeepsThePlace() {
        take(DRAFT);
        var mirrored = draft(TITLE)
                .on("2024-02-18")
                .articles("甲甲甲甲", "乙乙乙乙")
                .at("http://mirror.example/1")
                .mirrored()
                .text();

        var linked = step.take(mirrored).get(0);

        assertThat(linked.task()).isNull();
        assertThat(linked.regulation().timeline().get(0).provenance()).hasSize(2);
    }

    @Test
    void takesTheSameEventTwiceAsOne() {
        take(DRAFT);

        assertThat(step.take(DRAFT)).isEmpty();
    }

    @Test
    void redrawsWhatALateDraftMadeWrong() {
        take(DRAFT);
        var first = take(LAW).orElseThrow();
        assertThat(pairs(first)).containsExactly("draft -> law DRAFT_TO_ENACTED");

        var late = take(SECOND).orElseThrow();

        assertThat(pairs(late)).containsExactly("draft -> second DRAFT_TO_DRAFT", "second -> law DRAFT_TO_ENACTED");
        assertThat(late.withdrawn()).hasSize(1);
        assertThat(late.withdrawn().get(0).replacedBy()).hasSize(1);
    }

    @Test
    void givesWhatBecomesLiveAgainTheNextRevision() {
        take(DRAFT);
        take(LAW);
        take(SECOND);

        var again = take(new Retracted(SECOND.id(), "wrong regulation")).orElseThrow();

        assertThat(again.kind()).isEqualTo(NoticeKind.WITHDRAWN);
        assertThat(pairs(again)).containsExactly("draft -> law DRAFT_TO_ENACTED");
        assertThat(again.pairs().get(0).revision()).isEqualTo(2);
    }

    @Test
    void replacesAPoorerReadingOfTheSameBytesSilently() {
        take(draft(TITLE).articles("甲?甲").rawBytes("ab").readBy("n/1").text());

        var task =
                take(draft(TITLE).articles("甲甲甲").rawBytes("ab").readBy("n/2").text());
        var older =
                take(draft(TITLE).articles("甲〓甲").rawBytes("ab").readBy("n/1").text());

        assertThat(task).isEmpty();
        assertThat(older).isEmpty();
        assertThat(memory.regulations().findFirst().orElseThrow().versions())
                .extracting(version -> version.best().normalizer())
                .containsExactly("n/2");
    }

    @Test
    void callsAPageThatChangedInPlaceACorrection() {
        take(lawAtOnePage("乙乙乙").fetched("2026-03-01T08:00:00Z").text());

        var corrected = take(lawAtOnePage("乙乙丙").fetched("2026-03-02T08:00:00Z").text());

        assertThat(corrected.orElseThrow().kind()).isEqualTo(NoticeKind.TEXT_CORRECTED);
    }

    private static TestText lawAtOnePage(String words) {
        return law(TITLE).on("2024-11-21").articles("甲甲甲甲", words).at("http://example.org/law.html");
    }

    @Test
    void replacesTheComparisonWithTheAdoptedTextWhenThePromulgatedOneComes() {
        take(DRAFT);
        take(adopted(TITLE).on("2024-10-22").articles("甲甲甲甲", "丁丁丁丁").text());

        var task = take(LAW).orElseThrow();

        assertThat(pairs(task)).containsExactly("draft -> law DRAFT_TO_ENACTED");
        assertThat(task.withdrawn()).hasSize(1);
    }

    @Test
    void comparesARevisionWithALawThatWasOnlySeenAdopted() {
        take(adopted(TITLE).on("2010-03-01").articles("甲甲甲甲", "丁丁丁丁").text());

        var revised = take(law(TITLE).on("2021-03-01").articles("甲甲甲甲", "戊戊戊戊").text());

        assertThat(revised.orElseThrow().pairs())
                .extracting(pair -> pair.transition().name())
                .containsExactly("ENACTED_TO_AMENDED");
    }

    @Test
    void takesADamagedCopyForNoAmendmentAndTellsNobody() {
        take(LAW);

        var copy = step.take(damagedCopyOfTheLaw()).get(0);

        assertThat(copy.task()).isNull();
        assertThat(copy.regulation().timeline()).hasSize(2);
        assertThat(copy.regulation().changeSets()).isEmpty();
    }

    @Test
    void letsTheOfficialTextTakeThePlaceOfACopyThatCameFirst() {
        take(DRAFT);
        take(damagedCopyOfTheLaw());

        var official = take(LAW).orElseThrow();

        assertThat(official.kind()).isNull();
        assertThat(pairs(official)).containsExactly("draft -> law DRAFT_TO_ENACTED");
        assertThat(official.withdrawn()).hasSize(1);
    }

    private static LegalText damagedCopyOfTheLaw() {
        return law(TITLE)
                .on("2024-11-21")
                .articles("甲甲甲甲", "丁丁丁？")
                .at("http://mirror.example/2")
                .mirrored()
                .text();
    }

    @Test
    void takesAPageThatWasChangedBackForWhatItSaysNow() {
        take(lawAtOnePage("乙乙乙").fetched("2026-03-01T08:00:00Z").text());
        take(lawAtOnePage("乙乙丙").fetched("2026-03-02T08:00:00Z").text());

        var back =
                take(lawAtOnePage("乙乙乙").fetched("2026-03-03T08:00:00Z").text()).orElseThrow();

        assertThat(back.pairs()).extracting(pair -> pair.transition().name()).containsExactly("TEXT_CORRECTED");
        assertThat(back.pairs().get(0).to())
                .isEqualTo(lawAtOnePage("乙乙乙").text().id());
    }

    @Test
    void opensAConsultationForADraftWithoutAReadableWindow() {
        var bill = reading(TITLE, 1, "草案征求意见稿").articles("甲甲甲甲").text();

        assertThat(take(bill).orElseThrow().kind()).isEqualTo(NoticeKind.CONSULTATION_OPENED);
    }

    @Test
    void keepsTheSameTitleOfTwoCitiesApart() {
        take(DRAFT);

        var elsewhere = take(law(TITLE)
                .in(new Jurisdiction("370200", "青岛市"))
                .articles("甲甲甲甲", "乙乙乙乙")
                .text());

        assertThat(elsewhere.orElseThrow().pairs()).isEmpty();
    }

    @Test
    void opensANewCycleWithADraftAfterTheLaw() {
        take(LAW);

        var revision = take(draft(TITLE)
                .on("2026-01-05")
                .action(Action.REVISE)
                .articles("戊戊戊戊")
                .text());

        assertThat(revision.orElseThrow().pairs())
                .extracting(pair -> pair.transition().name())
                .containsExactly("ENACTED_TO_DRAFT");
    }

    private static final LegalText FIRST_NAME =
            draft("促进低空经济条例").on("2023-01-01").articles(Wording.of(0, 400)).text();
    private static final LegalText BETWEEN = reading("低空经济促进条例", 2)
            .on("2023-06-01")
            .articles(Wording.of(140, 540))
            .text();
    private static final LegalText LAST_NAME =
            law("低空经济发展促进条例").on("2024-01-01").articles(Wording.of(240, 640)).text();

    @Test
    void comparesALawWithADraftOfAnotherName() {
        take(FIRST_NAME);

        var renamed = take(BETWEEN).orElseThrow();

        assertThat(renamed.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.from()).isEqualTo(FIRST_NAME.id());
            assertThat(pair.link().confidence()).isGreaterThan(0.8);
            assertThat(pair.link().evidence().get(0)).contains("促进低空经济条例");
        });
        assertThat(memory.regulations())
                .singleElement()
                .satisfies(regulation ->
                        assertThat(regulation.titleKeys()).containsExactlyInAnyOrder("促进低空经济条例", "低空经济促进条例"));
    }

    @Test
    void mergesTwoRegulationsThatALateVersionJoins() {
        var opened = step.take(FIRST_NAME).get(0).regulation();
        var absorbed = step.take(LAST_NAME).get(0).regulation();
        assertThat(memory.regulations()).hasSize(2);

        var merged = step.take(BETWEEN);

        assertThat(live()).containsExactlyInAnyOrder("DRAFT_TO_DRAFT", "DRAFT_TO_ENACTED");
        assertThat(merged).hasSize(2);
        var names = List.of(opened.id(), absorbed.id());
        assertThat(merged).extracting(linked -> linked.regulation().id()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(merged)
                .filteredOn(linked -> linked.regulation().mergedInto() != null)
                .singleElement()
                .satisfies(linked -> {
                    assertThat(names).contains(linked.regulation().mergedInto());
                    assertThat(linked.regulation().timeline()).isEmpty();
                    assertThat(linked.task()).isNull();
                });
    }

    @Test
    void splitsARegulationAgainWhenWhatJoinedItIsRetracted() {
        take(FIRST_NAME);
        take(LAST_NAME);
        take(BETWEEN);

        var split = step.take(new Retracted(BETWEEN.id(), "wrong"));

        assertThat(live()).isEmpty();
        assertThat(memory.regulations())
                .extracting(regulation -> regulation.versions().size())
                .containsExactly(1, 1);
        assertThat(split.stream()
                        .map(Linked::task)
                        .filter(Objects::nonNull)
                        .mapToInt(task -> task.withdrawn().size())
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void withdrawsUnderTheRegulationThatAComparisonWasPublishedUnder() {
        var second = reading("低空经济发展促进条例", 3)
                .on("2023-08-01")
                .articles(Wording.of(250, 650))
                .text();
        take(second);
        var published = step.take(LAST_NAME).get(0);
        take(FIRST_NAME);
        take(BETWEEN);

        var gone = step.take(new Retracted(second.id(), "wrong"));

        var withdrawn = gone.stream()
                .filter(linked -> linked.task() != null)
                .filter(linked -> linked.task().withdrawn().stream()
                        .anyMatch(superseded -> superseded.id().equals(live(published))))
                .toList();
        assertThat(withdrawn)
                .singleElement()
                .satisfies(linked -> assertThat(linked.regulation().id())
                        .isEqualTo(published.regulation().id()));
    }

    @Test
    void listsWhatMayBelongTogetherOnBothSidesAndNoLonger() {
        var one = draft("住房租金收取管理办法").articles(Wording.of(0, 400)).text();
        var other = law("住房租金提取管理办法").articles(Wording.of(40, 440)).text();
        take(one);

        var linked = step.take(other);

        assertThat(linked)
                .hasSize(2)
                .allSatisfy(side -> assertThat(side.regulation().links())
                        .singleElement()
                        .satisfies(link -> {
                            assertThat(link.state()).isEqualTo(LinkState.CANDIDATE);
                            assertThat(link.confidence()).isBetween(0.5, 0.75);
                            assertThat(link.evidence()).isNotEmpty();
                        }));
        assertThat(linked.get(0).regulation().links().get(0).from()).isEqualTo(other.id());
        assertThat(live()).isEmpty();
        assertThat(step.take(new Retracted(other.id(), "wrong")))
                .allSatisfy(side -> assertThat(side.regulation().links()).isEmpty());
    }

    private static String live(Linked linked) {
        return linked.regulation().changeSets().get(0).id();
    }

    private List<String> live() {
        return memory.regulations()
                .flatMap(regulation -> regulation.live().stream())
                .map(set -> set.transition().name())
                .toList();
    }

    private Optional<CompareTask> take(VersionEvent event) {
        return step.take(event).stream()
                .map(Linked::task)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static List<String> pairs(CompareTask task) {
        return task.pairs().stream()
                .map(pair -> NAMES.getOrDefault(pair.from(), "?") + " -> " + NAMES.getOrDefault(pair.to(), "?") + " "
                        + pair.transition())
                .collect(Collectors.toList());
    }
}

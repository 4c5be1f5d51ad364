package dev.lexdelta.differ.link;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static dev.lexdelta.contract.text.TestText.unlabelled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.regulation.RegulationLink;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.TestText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are seen at several places: who stands for the version, and what is told. */
class CopiesTest {
    private static final String TITLE = "低空经济促进条例";

    private final Story story = new Story();

    private static TestText draftOfMay() {
        return draft(TITLE).on("2024-05-01").issuedBy("司法局").articles(Wording.of(0, 400));
    }

    private static TestText lawOfOctober() {
        return law(TITLE).on("2024-10-01").articles(Wording.of(100, 500));
    }

    private static TestText mirror(TestText text, int from) {
        return text.mirrored().at("http://mirror.example/" + from).articles(Wording.of(from, from + 390));
    }

    @Test
    void aDamagedMirrorOfAnotherDayIsNoSecondDraft() {
        story.comes("draft", draftOfMay());

        assertThat(story.comes("mirror", mirror(draft(TITLE).on("2024-05-09"), 5)))
                .isEmpty();
        assertThat(story.live()).isEmpty();
        assertThat(story.regulation().timeline()).hasSize(2);
    }

    @Test
    void aMirrorThatTellsNoDayIsNoAmendment() {
        story.comes("law", lawOfOctober());

        assertThat(story.comes("mirror", mirror(law(TITLE), 105))).isEmpty();
        assertThat(story.live()).isEmpty();
    }

    @Test
    void anAmendedLawOfAnotherDayIsOneHoweverAlike() {
        story.comes("law", lawOfOctober());

        assertThat(story.comes("amended", law(TITLE).on("2026-01-01").articles(Wording.of(105, 505))))
                .containsExactly("PROMULGATED amended", "law -> amended ENACTED_TO_AMENDED 1 NEW");
    }

    /** Of a mirror that says nearly the same: its day, and what is told of it. */
    @ParameterizedTest
    @CsvSource({
        "2024-05-20, 0",
        "2024-10-01, 0",
        "2026-05-01, 2",
        "2019-05-01, 2",
    })
    void aDraftThatAMirrorShowsYearsApartIsAnother(String day, int told) {
        story.comes("draft", draftOfMay());

        assertThat(story.comes("mirror", mirror(draft(TITLE).on(day), 5))).hasSize(told);
    }

    @ParameterizedTest
    @CsvSource({
        // within months a copy; years later the law as it was or as it is amended, nobody knows
        "2024-12-01, '', ''",
        "2029-12-01, '', mirror ~ law",
        // a page from before cannot show the law
        "2019-12-01, mirror -> law ENACTED_TO_AMENDED, ''",
    })
    void aLawThatAMirrorShowsYearsLaterIsACandidate(String day, String comparison, String candidate) {
        story.comes("law", lawOfOctober().effective("2024-12-01"));
        story.comes("mirror", mirror(law(TITLE).shownOn(day).effective("2024-12-01"), 105));

        assertThat(String.join("", story.live())).isEqualTo(comparison);
        assertThat(String.join("", story.candidates())).isEqualTo(candidate);
    }

    @Test
    void twoOfficialDraftsWithoutADayAreOneOnlyWhenTheySayNearlyTheSame() {
        story.comes("draft", draft(TITLE).articles(Wording.of(0, 400)));

        assertThat(story.comes("same", draft(TITLE).articles(Wording.of(10, 400))))
                .isEmpty();
        assertThat(story.comes("other", draft(TITLE).articles(Wording.of(100, 500))))
                .first()
                .isEqualTo("CONSULTATION_OPENED other");
    }

    /** Of a second official page of a draft shown on May 6: its day, from where it says the same, and what is told. */
    @ParameterizedTest
    @CsvSource({
        "2024-05-08, 8, 0",
        "2024-04-29, 8, 0",
        "2024-05-08, 200, 2",
        "2024-07-20, 8, 2",
    })
    void aDraftOnTwoOfficialPagesIsOneWhenItSaysNearlyTheSame(String day, int from, int told) {
        story.comes("draft", draft(TITLE).on("2024-05-06").articles(Wording.of(0, 400)));

        assertThat(story.comes("other", draft(TITLE).on(day).articles(Wording.of(from, from + 392))))
                .hasSize(told);
    }

    /** Of two official drafts open until one day: from where the second says the same, and what is told of it. */
    @ParameterizedTest
    @CsvSource({"300, 2", "100, 0"})
    void draftsOpenUntilOneDayAreOneOnlyWhenTheWordingIsKin(int from, int told) {
        story.comes(
                "first",
                draft(TITLE).on("2024-03-01").commentsUntil("2024-04-01").articles(Wording.of(0, 400)));
        var second = draft(TITLE).on("2024-03-20").commentsUntil("2024-04-01");

        assertThat(story.comes("second", second.articles(Wording.of(from, from + 400))))
                .hasSize(told);
    }

    @Test
    void aDraftOfWhichOnePageTellsOnlyUntilWhenItIsOpenIsOne() {
        story.comes("open", draft(TITLE).commentsUntil("2024-06-15").articles(Wording.of(0, 400)));

        assertThat(story.comes("shown", draft(TITLE).on("2024-05-08").articles(Wording.of(8, 400))))
                .isEmpty();
    }

    /** Of a law shown on May 6 another official page: the day of the law, of the page, and what is told. */
    @ParameterizedTest
    @CsvSource({
        ", 2024-05-08, 8, 0",
        "2024-05-01, 2024-05-08, 8, 0",
        "2024-05-01, , 8, 0",
        // made after the first was shown, years later, in other words
        "2024-06-01, , 8, 2",
        ", 2026-05-08, 8, 2",
        ", 2024-05-08, 200, 2",
    })
    void aLawOnTwoOfficialPagesIsOneWhenItSaysNearlyTheSame(String made, String shown, int from, int told) {
        story.comes(
                "law", law(TITLE).shownOn("2024-05-06").effective("2024-07-01").articles(Wording.of(0, 400)));
        var other = law(TITLE).effective("2024-07-01").articles(Wording.of(from, from + 392));
        if (made != null) {
            other.on(made);
        }
        if (shown != null) {
            other.shownOn(shown);
        }

        assertThat(story.comes("other", other)).hasSize(told);
    }

    @Test
    void theOfficialPageThatTellsWhenTheLawWasMadeStandsForBoth() {
        story.comes("draft", draftOfMay());
        story.comes("page", law(TITLE).shownOn("2024-10-06").articles(Wording.of(100, 500)));

        story.comes("law", law(TITLE).on("2024-10-01").articles(Wording.of(105, 500)));

        assertThat(story.live()).containsExactly("draft -> law DRAFT_TO_ENACTED");
    }

    /** Of an official page that is edited: the stage, its day before and after, from where it says the same, what is told. */
    @ParameterizedTest
    @CsvSource({
        "law, 2024-05-06, 2024-05-09, 5, TEXT_CORRECTED after|before -> after TEXT_CORRECTED 1 NEW",
        "draft, 2024-05-06, 2024-05-09, 5, TEXT_CORRECTED after|before -> after TEXT_CORRECTED 1 NEW",
        // another law or draft at the address
        "law, 2024-05-06, 2026-05-09, 5, PROMULGATED after|before -> after ENACTED_TO_AMENDED 1 NEW",
        "draft, 2024-05-06, 2024-09-09, 5, CONSULTATION_OPENED after|before -> after DRAFT_TO_DRAFT 1 NEW",
        "draft, 2024-05-06, 2024-05-20, 200, CONSULTATION_OPENED after|before -> after DRAFT_TO_DRAFT 1 NEW",
    })
    void aPageThatIsPutUpAgainCorrectsItsText(String stage, String before, String after, int from, String told) {
        story.comes("before", page(stage, before, 0));

        assertThat(String.join("|", story.comes("after", page(stage, after, from))))
                .isEqualTo(told);
    }

    @Test
    void aDraftThatIsPutUpAgainWithItsWindowIsCorrected() {
        story.comes("before", page("draft", "2024-05-06", 0).commentsUntil("2024-06-06"));

        assertThat(story.comes("after", page("draft", "2024-05-09", 5).commentsUntil("2024-06-06")))
                .contains("before -> after TEXT_CORRECTED 1 NEW");
    }

    private static TestText page(String stage, String day, int from) {
        return (stage.equals("law") ? law(TITLE).effective("2024-07-01") : draft(TITLE))
                .shownOn(day)
                .at("http://official.example/page")
                .fetched(day + "T08:00:00Z")
                .articles(Wording.of(from, from + 400));
    }

    @Test
    void theCleanerOfTwoMirrorsStandsForBothAlsoWhenItComesLater() {
        story.comes("draft", draftOfMay());
        story.comes(
                "damaged",
                mirror(law(TITLE).on("2024-10-01"), 105).doubtfulIn(1).doubtfulIn(2));

        assertThat(story.comes("clean", mirror(law(TITLE).on("2024-10-01"), 100).doubtfulIn(1)))
                .containsExactly(
                        "draft -> clean DRAFT_TO_ENACTED 1 LATE_ARRIVAL", "no longer DRAFT_TO_ENACTED LATE_ARRIVAL");
        assertThat(story.comes(
                        "official", lawOfOctober().doubtfulIn(1).doubtfulIn(2).doubtfulIn(3)))
                .first()
                .isEqualTo("draft -> official DRAFT_TO_ENACTED 1 LATE_ARRIVAL");
    }

    @Test
    void aMirrorNeverStandsForAnOfficialText() {
        story.comes("draft", draftOfMay());
        story.comes("official", lawOfOctober().doubtfulIn(1));

        assertThat(story.comes("clean", mirror(law(TITLE).on("2024-10-01"), 100)))
                .isEmpty();
        assertThat(story.live()).containsExactly("draft -> official DRAFT_TO_ENACTED");
    }

    @Test
    void theSameWordsReadWithMoreCertaintyAreComparedAgain() {
        story.comes("draft", draftOfMay());
        story.comes("law", lawOfOctober().doubtfulIn(1));

        assertThat(story.comes("law", lawOfOctober().at("http://example.org/clean")))
                .containsExactly("draft -> law DRAFT_TO_ENACTED 2 LATE_ARRIVAL");
    }

    @Test
    void theTitleAndTheDayAreThoseOfTheOfficialPlaceWhicheverCameFirst() {
        story.comes("law", mirrored(lawOfOctober("全文：" + TITLE)));
        story.comes("law", lawOfOctober(TITLE).on("2024-10-01"));

        assertThat(story.regulation().timeline()).singleElement().satisfies(version -> {
            assertThat(version.title()).isEqualTo(TITLE);
            assertThat(version.dates().promulgated()).hasToString("2024-10-01");
            assertThat(version.provenance()).hasSize(2);
        });
        assertThat(story.versions()).containsOnlyKeys(List.of(TITLE));
    }

    private static TestText lawOfOctober(String title) {
        return law(title).articles(Wording.of(100, 500));
    }

    private static TestText mirrored(TestText text) {
        return text.mirrored().at("http://mirror.example/law");
    }

    @Test
    void fewWordsUnderTwoNamesAreTwoVersions() {
        story.comes("one", law("甲条例").articles("自公布之日起施行。"));
        story.comes("other", law("乙条例").articles("自公布之日起施行。"));

        assertThat(story.versions()).containsOnlyKeys(List.of("甲条例"), List.of("乙条例"));
        assertThat(story.goes(law("甲条例").articles("自公布之日起施行。"))).hasSize(2);
        assertThat(story.versions()).isEmpty();
    }

    @Test
    void aMirrorWithoutItsStageJoinsTheVersionWhoseDayItShows() {
        story.comes("draft", draftOfMay());
        var lost = unlabelled(TITLE, StageKind.UNKNOWN).on("2024-05-01");

        assertThat(story.comes("mirror", mirror(lost, 80))).isEmpty();
        assertThat(story.candidates()).isEmpty();
        assertThat(story.regulation().timeline()).hasSize(2);
    }

    @Test
    void aMirrorWithoutItsStageJoinsTheVersionWhoseIssuerItShows() {
        story.comes("draft", draftOfMay());

        assertThat(story.comes(
                        "mirror",
                        mirror(unlabelled(TITLE, StageKind.PROMULGATED).issuedBy("司法局"), 80)))
                .isEmpty();
        assertThat(story.candidates()).isEmpty();
    }

    @Test
    void aMirrorWithoutStageAndDayIsACandidateBesideOfficialTextsWhicheverCameFirst() {
        story.comes("mirror", mirror(unlabelled(TITLE, StageKind.PROMULGATED), 120));

        assertThat(story.comes("draft", draftOfMay())).contains("CONSULTATION_OPENED draft");
        assertThat(story.candidates()).containsExactly("mirror ~ draft");
        assertThat(story.live()).isEmpty();
        assertThat(story.comes("law", lawOfOctober()))
                .containsExactly("PROMULGATED law", "draft -> law DRAFT_TO_ENACTED 1 NEW");
    }

    @Test
    void aMirrorThatAPersonPlacedIsNoCandidateAnyMore() {
        story.comes("draft", draftOfMay());
        story.comes("law", lawOfOctober());
        story.comes("mirror", mirror(unlabelled(TITLE, StageKind.PROMULGATED), 200));
        assertThat(story.candidates()).containsExactly("mirror ~ law");

        story.decided("mirror", "draft", true);

        assertThat(story.candidates()).isEmpty();
        assertThat(story.regulation().links())
                .filteredOn(RegulationLink::pinned)
                .hasSize(1);
    }

    @Test
    void amongMirrorsATextWithoutStageWordsIsTheLaw() {
        story.comes("draft", mirror(draft(TITLE), 0));

        assertThat(story.comes("law", mirror(unlabelled(TITLE, StageKind.PROMULGATED), 0)))
                .containsExactly("PROMULGATED law", "draft -> law DRAFT_TO_ENACTED 1 NEW");
    }
}

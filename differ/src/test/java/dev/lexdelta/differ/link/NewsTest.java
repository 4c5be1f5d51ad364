package dev.lexdelta.differ.link;

import static dev.lexdelta.contract.text.TestText.adopted;
import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static dev.lexdelta.contract.text.TestText.unlabelled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.TestText;
import org.junit.jupiter.api.Test;

/** What is told of versions that are copies, lose their place or were never in force. */
class NewsTest {
    private static final String TITLE = "低空经济促进条例";

    private final Story story = new Story();

    private static TestText lawOfOctober() {
        return law(TITLE).on("2024-10-01").articles(Wording.of(100, 500));
    }

    private static TestText mirror(TestText text, int from) {
        return text.mirrored().at("http://mirror.example/" + from).articles(Wording.of(from, from + 390));
    }

    @Test
    void aCopyThatNobodyWasToldOfGoesSilently() {
        story.comes("law", lawOfOctober());
        story.comes("copy", mirror(law(TITLE).on("2024-10-01"), 105));

        assertThat(story.goes(mirror(law(TITLE).on("2024-10-01"), 105))).isEmpty();
    }

    @Test
    void whatACopyStillTellsIsNotTakenBack() {
        story.comes("draft", draft(TITLE).on("2024-05-01").articles(Wording.of(0, 400)));
        story.comes("copy", mirror(law(TITLE).on("2024-10-01"), 105));
        story.comes("law", lawOfOctober());

        assertThat(story.goes(lawOfOctober()))
                .containsExactly("draft -> copy DRAFT_TO_ENACTED 2 RETRACTED", "no longer DRAFT_TO_ENACTED RETRACTED");
    }

    @Test
    void aLawIsToldWhoseDayAnotherRegulationHas() {
        story.comes("draft", draft(TITLE).on("2024-05-01").articles(Wording.of(0, 400)));
        story.comes("other", law("水上运动管理办法").on("2024-10-01").articles(Wording.of(1000, 1400)));
        story.decided("draft", "other", false);

        assertThat(story.comes("law", lawOfOctober()))
                .containsExactly("PROMULGATED law", "draft -> law DRAFT_TO_ENACTED 1 NEW");
    }

    @Test
    void twoTextsOfOneDayThatAPersonJoinedAreNoCopies() {
        story.comes("law", lawOfOctober());
        story.comes("other", law("水上运动管理办法").on("2024-10-01").articles(Wording.of(1000, 1400)));

        story.decided("law", "other", true);

        assertThat(story.live()).hasSize(1);
    }

    @Test
    void aMirrorThatWasToldAsTheLawIsTakenBackWhenItIsTheDraft() {
        assertThat(story.comes("mirror", mirror(unlabelled(TITLE, StageKind.PROMULGATED), 5)))
                .containsExactly("PROMULGATED mirror");

        assertThat(story.comes("draft", draft(TITLE).on("2024-05-01").articles(Wording.of(0, 400))))
                .containsExactly("TAKEN BACK mirror", "CONSULTATION_OPENED draft");
    }

    @Test
    void aMirrorThatWasToldAsTheLawIsTakenBackWhenNobodyKnowsWhatItIs() {
        story.comes("mirror", mirror(unlabelled(TITLE, StageKind.PROMULGATED), 250));

        assertThat(story.comes("draft", draft(TITLE).on("2024-05-01").articles(Wording.of(0, 400))))
                .containsExactly("TAKEN BACK mirror", "CONSULTATION_OPENED draft");
        assertThat(story.goes(mirror(unlabelled(TITLE, StageKind.PROMULGATED), 250)))
                .isEmpty();
    }

    @Test
    void aMirrorThatWasTakenBackIsToldAgainWhenTheDraftIsRetracted() {
        var draft = draft(TITLE).on("2024-05-01").articles(Wording.of(0, 400));
        story.comes("mirror", mirror(unlabelled(TITLE, StageKind.PROMULGATED), 5));
        story.comes("draft", draft);

        assertThat(story.goes(draft)).containsExactly("WITHDRAWN draft", "PROMULGATED mirror again");
        assertThat(story.comes("draft", draft)).containsExactly("TAKEN BACK mirror", "CONSULTATION_OPENED draft");
    }

    @Test
    void aVersionWhosePlaceACopyTookIsNotToldAgainWhenTheCopyGoes() {
        story.comes("copy", mirror(law(TITLE).on("2024-10-01"), 105));
        story.comes("law", lawOfOctober());

        assertThat(story.goes(lawOfOctober())).isEmpty();
        assertThat(story.goes(mirror(law(TITLE).on("2024-10-01"), 105))).containsExactly("WITHDRAWN copy");
    }

    @Test
    void theLawIsToldThatWasOnlyACandidateBefore() {
        story.comes("draft", draft(TITLE).on("2024-05-01").articles(Wording.of(0, 400)));
        assertThat(story.comes("law", lostLaw())).isEmpty();

        assertThat(story.comes("law", lawOfOctober()))
                .containsExactly("PROMULGATED law", "draft -> law DRAFT_TO_ENACTED 1 LATE_ARRIVAL");
    }

    private static TestText lostLaw() {
        return unlabelled(TITLE, StageKind.PROMULGATED)
                .mirrored()
                .at("http://mirror.example/law")
                .articles(Wording.of(100, 500));
    }

    @Test
    void aRepealThatIsOnlyAdoptedEndsNothingYet() {
        story.comes("old", law("道路照明管理办法").on("2001-01-01").articles(Wording.of(1000, 1200)));

        assertThat(story.comes("adopted", repealing(adopted("关于废止道路照明管理办法的决定").on("2024-01-01"))))
                .containsExactly("ADOPTED adopted");
        assertThat(story.comes("law", repealing(law("关于废止道路照明管理办法的决定").on("2024-02-01"))))
                .containsExactly("REPEALED law", "REPEALED old by law");
    }

    @Test
    void aDraftThatWasNeverInForceIsNotRepealed() {
        story.comes("draft", draft("道路照明管理办法").on("2001-01-01").articles(Wording.of(1000, 1200)));

        assertThat(story.comes("law", repealing(law("关于废止道路照明管理办法的决定").on("2024-02-01"))))
                .containsExactly("REPEALED law");
    }

    private static TestText repealing(TestText decision) {
        return decision.action(Action.REPEAL)
                .articles("道路照明管理办法不再执行，本决定自公布之日起施行。")
                .repealing("道路照明管理办法");
    }
}

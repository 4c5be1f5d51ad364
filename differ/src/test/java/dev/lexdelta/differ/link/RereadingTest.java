package dev.lexdelta.differ.link;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.TestText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A newer normalizer reads the same bytes again: its reading takes the place of the older one and nobody is told. */
class RereadingTest {
    private static final String TITLE = "低空经济促进条例";
    private static final String MISREAD = "关于印发通知";

    private final Story story = new Story();

    private static TestText reading(String title, int normalizer, int from) {
        return law(title)
                .on("2024-10-01")
                .rawBytes("b0")
                .readBy("n/" + normalizer)
                .articles(Wording.of(from, from + 400));
    }

    private void draftComes() {
        story.comes("draft", draft(TITLE).on("2024-05-01").articles(Wording.of(0, 400)));
    }

    @Test
    void ofAnotherTitleMovesToTheRegulationOfThatTitle() {
        draftComes();
        story.comes("law", reading(MISREAD, 1, 100));

        assertThat(story.comes("law", reading(TITLE, 2, 100)))
                .containsExactly("draft -> law DRAFT_TO_ENACTED 1 REREAD");
        assertThat(story.versions()).containsOnlyKeys(List.of(TITLE));
    }

    @Test
    void ofOtherWordsAndAnotherTitleTakesThePlaceOfTheOlder() {
        draftComes();
        story.comes("old", reading(MISREAD, 1, 100));

        assertThat(story.comes("new", reading(TITLE, 2, 110)))
                .containsExactly("draft -> new DRAFT_TO_ENACTED 1 REREAD");
        assertThat(story.versions()).containsExactly(Map.entry(List.of(TITLE), List.of("draft", "new")));
    }

    @Test
    void ofAnotherTitleTakesItsComparisonsOutOfTheRegulation() {
        draftComes();
        story.comes("law", reading(TITLE, 1, 100));

        assertThat(story.comes("law", reading(MISREAD, 2, 100))).containsExactly("no longer DRAFT_TO_ENACTED REREAD");
        assertThat(story.live()).isEmpty();
    }

    @Test
    void thatIsOlderComesTooLate() {
        draftComes();
        story.comes("new", reading(TITLE, 2, 110));

        assertThat(story.comes("old", reading(MISREAD, 1, 100))).isEmpty();
        assertThat(story.comes("old", reading(TITLE, 1, 100))).isEmpty();
        assertThat(story.live()).containsExactly("draft -> new DRAFT_TO_ENACTED");
    }

    @Test
    void goesWhenTheOlderIsRetracted() {
        draftComes();
        story.comes("old", reading(MISREAD, 1, 100));
        story.comes("new", reading(TITLE, 2, 110));

        assertThat(story.goes(reading(MISREAD, 1, 100)))
                .containsExactly("WITHDRAWN new", "no longer DRAFT_TO_ENACTED RETRACTED");
        assertThat(story.goes(reading(TITLE, 2, 110))).isEmpty();
    }

    @Test
    void leavesWhatOtherPlacesStillSay() {
        draftComes();
        story.comes("old", reading(TITLE, 1, 100));
        story.comes("old", reading(TITLE, 1, 100).at("http://other.example").rawBytes("b1"));

        story.comes("new", reading(TITLE, 2, 110).doubtfulIn(1));

        assertThat(story.live()).containsExactly("draft -> old DRAFT_TO_ENACTED");
        assertThat(story.comes(
                        "new", reading(TITLE, 2, 110).at("http://other.example").rawBytes("b1")))
                .contains("draft -> new DRAFT_TO_ENACTED 1 REREAD");
    }

    @Test
    void ofTheSameWordsIsComparedAgainOnlyWhenItTellsSomethingElse() {
        draftComes();
        story.comes("law", reading(TITLE, 1, 100));

        assertThat(story.comes("law", reading(TITLE, 2, 100))).isEmpty();
        assertThat(story.comes("law", reading(TITLE, 3, 100).doubtfulIn(1)))
                .containsExactly("draft -> law DRAFT_TO_ENACTED 2 REREAD");
    }

    /** The words are the same at a damaged mirror, so that the version stays and its doubts are the mirror's. */
    @Test
    void leavesTheDoubtsOfTheBestPlaceThatIsLeftWhateverCameFirst() {
        var all = List.of(
                reading(TITLE, 1, 100).at("http://official.example").text(),
                reading(TITLE, 1, 100)
                        .mirrored()
                        .at("http://mirror.example")
                        .rawBytes("b1")
                        .doubtfulIn(1)
                        .text(),
                reading(TITLE, 2, 700).at("http://official.example").text());
        for (var order : List.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0))) {
            var memory = new MapMemory();
            var step = new LinkStep(memory);
            step.take(draft(TITLE).on("2024-05-01").articles(Wording.of(0, 400)).text());
            order.forEach(text -> step.take(all.get(text)));

            assertThat(memory.body(all.get(1).id())).as("order %s", order).isEqualTo(all.get(1));
        }
    }

    @Test
    void comparesAgainWhatTheBestPlaceThatIsLeftTellsOtherwise() {
        draftComes();
        story.comes("law", reading(TITLE, 1, 100));
        story.comes(
                "law",
                reading(TITLE, 1, 100)
                        .mirrored()
                        .at("http://mirror.example")
                        .rawBytes("b1")
                        .doubtfulIn(1));

        assertThat(story.comes(
                        "other", law("关于印发通知").rawBytes("b0").readBy("n/2").articles(Wording.of(900, 1300))))
                .contains("draft -> law DRAFT_TO_ENACTED 2 REREAD");
    }

    @Test
    void ofOneNormalizerIsNoBetterThanTheOther() {
        story.comes("one", law("甲条例").rawBytes("b0").articles(Wording.of(0, 400)));
        story.comes("other", law("乙条例").rawBytes("b0").articles(Wording.of(500, 900)));

        assertThat(story.versions()).hasSize(2);
    }
}

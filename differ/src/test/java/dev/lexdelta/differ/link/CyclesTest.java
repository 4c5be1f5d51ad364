package dev.lexdelta.differ.link;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.TestText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To which law of a regulation a draft belongs. */
class CyclesTest {
    private static final String TITLE = "城市照明条例";

    private final Story story = new Story();

    @BeforeEach
    void twoLawsAreKnown() {
        story.comes("old", law(TITLE).on("2010-05-01").articles(Wording.of(0, 400)));
        story.comes("new", law(TITLE).on("2020-05-01").articles(Wording.of(300, 700)));
    }

    /** Of an undated draft the first words, what it does, and the law it belongs to. */
    @ParameterizedTest
    @CsvSource({
        "20, ENACT, draft -> old DRAFT_TO_ENACTED",
        "320, ENACT, draft -> new DRAFT_TO_ENACTED",
        "320, REVISE, draft -> new DRAFT_TO_ENACTED",
        "20, REVISE, draft -> old DRAFT_TO_ENACTED",
        // like neither
        "900, ENACT, draft -> old DRAFT_TO_ENACTED",
        "900, REVISE, new -> draft ENACTED_TO_DRAFT",
    })
    void anUndatedDraftBelongsToTheLawThatSaysWhatItSays(int from, Action action, String comparison) {
        story.comes("draft", draft(TITLE).action(action).articles(Wording.of(from, from + 400)));

        assertThat(story.live()).contains(comparison);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-04-30, draft -> old DRAFT_TO_ENACTED",
        "2010-05-01, draft -> old DRAFT_TO_ENACTED",
        "2010-05-02, draft -> new DRAFT_TO_ENACTED",
        "2020-05-01, draft -> new DRAFT_TO_ENACTED",
        "2020-05-02, new -> draft ENACTED_TO_DRAFT",
    })
    void aDraftNeverComesAfterTheLawOfItsDay(String day, String comparison) {
        story.comes("draft", draft(TITLE).on(day).articles(Wording.of(150, 550)));

        assertThat(story.live()).contains(comparison);
    }

    /** Of a page of a law made on May 1: its day; of the draft its page, from where it says the same, until when it is open. */
    @ParameterizedTest
    @CsvSource({
        "2022-05-06, 2022-05-06, 30, , draft -> law DRAFT_TO_ENACTED",
        "2022-05-06, 2022-05-12, 30, , draft -> law DRAFT_TO_ENACTED",
        ", 2022-05-03, 30, , draft -> law DRAFT_TO_ENACTED",
        ", 2022-05-03, 30, 2022-03-31, draft -> law DRAFT_TO_ENACTED",
        // in other words, too late, open for comments
        ", 2022-05-03, 300, , law -> draft ENACTED_TO_DRAFT",
        ", 2022-06-03, 30, , law -> draft ENACTED_TO_DRAFT",
        "2023-05-06, 2023-05-06, 30, , law -> draft ENACTED_TO_DRAFT",
        ", 2022-05-03, 30, 2022-06-03, law -> draft ENACTED_TO_DRAFT",
    })
    void aDraftThatPagesStillShowDaysAfterTheLawIsItsOwn(
            String page, String shown, int from, String open, String comparison) {
        var law = law(TITLE).on("2022-05-01").articles(Wording.of(2000, 2400));
        story.comes("law", page == null ? law : law.shownOn(page));
        var draft = draft(TITLE).on(shown).articles(Wording.of(2000 + from, 2400 + from));

        story.comes("draft", open == null ? draft : draft.commentsUntil(open));

        assertThat(story.live()).contains(comparison);
    }

    /** Of a dated draft beside an undated law alone: from where it says the same, what it does, and the comparison. */
    @ParameterizedTest
    @CsvSource({
        "100, ENACT, draft -> law DRAFT_TO_ENACTED",
        "100, REVISE, draft -> law DRAFT_TO_ENACTED",
        "180, ENACT, draft -> law DRAFT_TO_ENACTED",
        "180, REVISE, law -> draft ENACTED_TO_DRAFT",
        "1000, ENACT, ''",
        "1000, REVISE, ''",
    })
    void theWordsTellWhetherAnUndatedLawIsThatOfADatedDraft(int from, Action action, String comparison) {
        var undated = new Story();
        undated.comes("law", made(law(TITLE), 0));

        undated.comes("draft", made(draft(TITLE).on("2021-05-01").action(action), from));

        assertThat(String.join(" ", undated.live())).isEqualTo(comparison);
    }

    /** The same beside dated laws: an undated one is neither its law nor the law in force unless it says the same. */
    @ParameterizedTest
    @CsvSource({
        "1000, new -> draft ENACTED_TO_DRAFT",
        "2050, draft -> undated DRAFT_TO_ENACTED",
    })
    void anUndatedLawIsNotTheLawInForceBesideDatedOnes(int from, String comparison) {
        story.comes("undated", made(law(TITLE), 2000));

        story.comes("draft", made(draft(TITLE).on("2021-05-01").action(Action.REVISE), from));

        assertThat(story.live()).contains(comparison).noneMatch(line -> line.startsWith("undated"));
    }

    @Test
    void aNewLawThatWasLittleAmendedKeepsItsFirstDraft() {
        var amended = new Story();
        amended.comes("law", made(law(TITLE).on("2010-05-01"), 0));
        amended.comes("amended", made(law(TITLE).on("2012-05-01"), 4));

        amended.comes("draft", made(draft(TITLE), 8));

        assertThat(amended.live()).contains("draft -> law DRAFT_TO_ENACTED");
    }

    private static TestText made(TestText text, int from) {
        return text.articles(Wording.of(from, from + 400));
    }
}

package dev.lexdelta.differ.link;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.regulation.Repeal;
import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.TestText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A regulation ends when a text of another one says so. */
class RepealsTest {
    private static final String OLD = "道路照明管理办法";
    private static final String NEW = "城市照明条例";

    private final Story story = new Story();

    private static TestText old() {
        return law(OLD).on("2001-01-01").articles(Wording.of(0, 200));
    }

    private static TestText repealing() {
        return law(NEW).on("2024-01-01").articles(Wording.of(1000, 1200)).repealing("《" + OLD + "（试行）》");
    }

    @Test
    void whenALawNamesIt() {
        story.comes("old", old());

        assertThat(story.comes("new", repealing())).containsExactly("PROMULGATED new", "REPEALED old by new");
        assertThat(story.state(OLD).repeals())
                .containsExactly(new Repeal(repealing().text().id(), NEW, LocalDate.parse("2024-01-01")));
    }

    @Test
    void alsoWhenItComesLaterThanWhatEndsIt() {
        story.comes("new", repealing());

        assertThat(story.comes("old", old())).containsExactly("PROMULGATED old", "REPEALED old by new");
    }

    @Test
    void byADecision() {
        story.comes("old", old());
        var decision = law("关于废止" + OLD + "的决定")
                .action(Action.REPEAL)
                .on("2024-01-01")
                .articles("决定废止。")
                .repealing(OLD);

        assertThat(story.comes("decision", decision)).containsExactly("REPEALED decision", "REPEALED old by decision");
    }

    private static TestText ofDepartment(TestText text, String department) {
        return text.as(Instrument.DEPARTMENT_RULE).issuedBy(department);
    }

    @Test
    void ofTheDepartmentThatEndsItAndNotOfAnother() {
        story.comes("fire", ofDepartment(law(OLD).on("2001-01-01").articles(Wording.of(300, 500)), "消防局"));
        story.comes("new", ofDepartment(repealing(), "市政局"));
        assertThat(story.comes("old", ofDepartment(old(), "市政局")))
                .contains("PROMULGATED old", "REPEALED old by new", "IN FORCE fire by new");
    }

    @Test
    void byTheDepartmentThatTookOver() {
        story.comes("old", ofDepartment(old(), "市政局"));

        assertThat(story.comes("new", ofDepartment(repealing(), "城市管理局"))).contains("REPEALED old by new");
    }

    @Test
    void notByADraft() {
        story.comes("old", old());

        story.comes(
                "draft",
                draft(NEW).on("2023-01-01").articles(Wording.of(1000, 1200)).repealing(OLD));

        assertThat(story.state(OLD).repeals()).isEmpty();
    }

    @Test
    void notInAnotherPlace() {
        story.comes("old", old());

        story.comes("new", repealing().in(new Jurisdiction("370200", "青岛市")));

        assertThat(story.state(OLD).repeals()).isEmpty();
    }

    @Test
    void notByItsOwnSuccessorOfTheSameName() {
        story.comes("old", old());

        story.comes(
                "new", law(OLD).on("2024-01-01").articles(Wording.of(50, 250)).repealing(OLD));

        assertThat(story.state(OLD).repeals()).isEmpty();
        assertThat(story.live()).containsExactly("old -> new ENACTED_TO_AMENDED");
    }

    @Test
    void untilItIsEnactedAnew() {
        story.comes("old", old());
        story.comes("new", repealing());

        assertThat(story.comes("again", law(OLD).on("2026-01-01").articles(Wording.of(20, 220))))
                .containsExactly("PROMULGATED again", "old -> again ENACTED_TO_AMENDED 1 NEW");
        assertThat(story.state(OLD).repeals()).isEmpty();
    }

    @Test
    void notAnyMoreWhenWhatEndedItIsRetracted() {
        story.comes("old", old());
        story.comes("new", repealing());

        assertThat(story.goes(repealing())).containsExactly("WITHDRAWN new", "IN FORCE old by new");
        assertThat(story.state(OLD).repeals()).isEmpty();
    }

    @Test
    void onceHoweverOftenItIsSaid() {
        story.comes("old", old());
        story.comes("new", repealing());

        assertThat(story.comes(
                        "amended",
                        law(NEW).on("2025-01-01")
                                .articles(Wording.of(1010, 1210))
                                .repealing(OLD)))
                .containsExactly("PROMULGATED amended", "new -> amended ENACTED_TO_AMENDED 1 NEW");
        assertThat(story.goes(repealing())).doesNotContain("IN FORCE old by new");
        assertThat(story.state(OLD).repeals()).extracting(Repeal::title).containsExactly(NEW);
    }
}

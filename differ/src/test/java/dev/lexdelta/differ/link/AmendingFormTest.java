package dev.lexdelta.differ.link;

import static dev.lexdelta.contract.text.TestText.law;
import static dev.lexdelta.contract.text.TestText.unlabelled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.TestText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A 修正草案 bears the name of the law it amends, whether it prints the law or only says what is to change. */
class AmendingFormTest {
    private static final String TITLE = "城市照明条例";

    private final Story story = new Story();

    private static TestText amendment(String day) {
        return unlabelled(TITLE, StageKind.BILL)
                .action(Action.AMEND)
                .on(day)
                .articles("将第三条修改为：“城市照明应当节约能源。”", "增加一条，作为第八条：“鼓励使用太阳能。”", "本决定自公布之日起施行。");
    }

    private void lawComes() {
        story.comes("law", law(TITLE).on("2015-01-01").articles(Wording.of(0, 400)));
    }

    @Test
    void whatOnlyInstructsIsNotComparedWithTheLaw() {
        lawComes();

        assertThat(story.comes("draft", amendment("2024-01-01"))).containsExactly("READING_PUBLISHED draft");
        assertThat(story.versions()).containsOnlyKeys(List.of(TITLE), List.of(TITLE + "修正案"));
    }

    @Test
    void roundsOfInstructionsAreComparedWithOneAnother() {
        story.comes("first", amendment("2024-01-01"));
        var second = amendment("2024-04-01").articles("删去第九条。");

        assertThat(story.comes("second", second)).contains("first -> second DRAFT_TO_DRAFT 1 NEW");
    }

    @Test
    void instructionsAreComparedWithTheDecisionThatTheyBecame() {
        lawComes();
        story.comes("draft", amendment("2024-01-01"));
        var decision = law("济南市人民代表大会常务委员会关于修改" + TITLE + "的决定")
                .action(Action.AMEND)
                .on("2024-05-01")
                .articles("将第三条修改为：“城市照明应当节约能源和经费。”", "增加一条，作为第八条：“鼓励使用太阳能。”", "本决定自公布之日起施行。");

        assertThat(story.comes("decision", decision))
                .containsExactly("PROMULGATED decision", "draft -> decision DRAFT_TO_ENACTED 1 NEW");
        assertThat(story.live()).hasSize(1);
    }

    @Test
    void instructionsOfAnotherAmendmentAreNot() {
        story.comes("first", amendment("2015-01-01"));
        var other = unlabelled(TITLE, StageKind.BILL)
                .action(Action.AMEND)
                .on("2024-01-01")
                .articles("第二十条第一款修改为：“擅自拆除路灯的，处一千元以上五千元以下罚款。”");

        assertThat(story.comes("other", other)).containsExactly("READING_PUBLISHED other");
    }

    @Test
    void whatPrintsTheLawIsComparedWithIt() {
        lawComes();
        var whole = unlabelled(TITLE, StageKind.BILL)
                .action(Action.AMEND)
                .on("2024-01-01")
                .articles(Wording.of(20, 420));

        assertThat(story.comes("draft", whole)).contains("law -> draft ENACTED_TO_DRAFT 1 NEW");
    }

    @Test
    void twoDecisionsOfOneNameAreNoAmendmentOfOneAnother() {
        var name = "关于修改城市照明条例的决定";
        story.comes("first", law(name).action(Action.AMEND).on("2015-01-01").articles("将第三条修改为：“城市照明应当节约能源。”"));

        assertThat(story.comes(
                        "second",
                        law(name).action(Action.AMEND).on("2024-01-01").articles("将第三条修改为：“城市照明应当亮。”")))
                .containsExactly("PROMULGATED second");
    }
}

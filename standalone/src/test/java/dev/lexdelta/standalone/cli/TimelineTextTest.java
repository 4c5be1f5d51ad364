package dev.lexdelta.standalone.cli;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static dev.lexdelta.contract.text.TestText.unlabelled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.TestText;
import dev.lexdelta.differ.link.LinkStep;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTextTest {
    private static final String TITLE = "路灯管理办法";
    private static final String WORDS = "城市道路的路灯由市政部门负责安装养护并保持明亮整洁";

    private static TestText at(String file, TestText text) {
        return text.at(file);
    }

    @Test
    void tellsVersionsComparisonsCandidatesAndRepeals() {
        var texts = List.of(
                at("draft.txt", draft(TITLE).on("2020-01-01").articles(WORDS + "甲"))
                        .text(),
                at("law.txt", law(TITLE).on("2020-06-01").articles(WORDS + "乙")).text(),
                at("mirror.txt", unlabelled(TITLE, StageKind.PROMULGATED).mirrored())
                        .articles(WORDS.substring(12) + "乙")
                        .text(),
                at("new.txt", law("城市照明条例").on("2024-01-01").articles("照明应当节约。"))
                        .repealing(TITLE)
                        .text());

        var printed = LinkStep.ofAll(texts).stream().map(TimelineText::of).toList();

        assertThat(printed).containsExactlyInAnyOrder("""
                路灯管理办法　370100 济南市
                  1　征求意见稿　draft.txt
                  2　PROMULGATED　law.txt
                  3　PROMULGATED　mirror.txt
                  1 -> 2　DRAFT_TO_ENACTED
                  3 ~ 2　CANDIDATE　a mirror without stage and day: 路灯管理办法; about 48 % of the wording of both is shared
                  REPEALED　城市照明条例　2024-01-01
                """, """
                城市照明条例　370100 济南市
                  1　PROMULGATED　new.txt
                """);
    }
}

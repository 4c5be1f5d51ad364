package dev.lexdelta.differ.link;

import static dev.lexdelta.contract.text.TestText.draft;
import static dev.lexdelta.contract.text.TestText.law;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.TestText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of one place and one name that are no versions of one regulation. */
class NamesakesTest {
    private static final String RULE = "行政处罚程序规定";

    private final Story story = new Story();

    private static TestText rule(TestText text, String department, int from) {
        return text.as(Instrument.DEPARTMENT_RULE).issuedBy(department).articles(Wording.of(from, from + 400));
    }

    @Test
    void ofTwoDepartmentsAreDrawnEachForItself() {
        story.comes("water draft", rule(draft(RULE).on("2020-01-01"), "水利局", 0));
        story.comes("health draft", rule(draft(RULE).on("2020-02-01"), "卫生局", 1000));
        story.comes("health", rule(law(RULE).on("2020-09-01"), "卫生局", 1100));
        story.comes("water", rule(law(RULE).on("2020-09-01"), "水利局", 100));

        assertThat(story.live())
                .containsExactly("health draft -> health DRAFT_TO_ENACTED", "water draft -> water DRAFT_TO_ENACTED");
    }

    /** Whoever comes first, and one of the two has the name from another rule. */
    @ParameterizedTest
    @ValueSource(strings = {"济南市人民政府", "济南市司法局", "济南市人民政府国有资产监督管理委员会", "国务院办公厅"})
    void ofTwoDepartmentsAreNotBridgedByAThirdBody(String body) {
        story.comes("water", rule(law(RULE).on("2020-09-01"), "水利局", 0));
        story.comes("health", rule(law(RULE).on("2021-09-01"), "卫生局", 1000));
        story.comes("health draft", rule(draft(RULE).on("2023-09-01"), "卫生局", 1000));

        assertThat(story.comes("own", rule(law(RULE).on("2022-09-01"), body, 2000)))
                .containsExactly("PROMULGATED own");
        assertThat(story.live()).containsExactly("health -> health draft ENACTED_TO_DRAFT");
    }

    @Test
    void ofOneDayAreBothToldAlsoOfADepartmentOfJustice() {
        story.comes("water", rule(law(RULE).on("2020-09-01"), "水利局", 0));

        assertThat(story.comes("justice", rule(law(RULE).on("2020-09-01"), "司法局", 1000)))
                .containsExactly("PROMULGATED justice");
    }

    @Test
    void draftedOnOneDayAreNoCopies() {
        story.comes("water", rule(draft(RULE).on("2020-09-01"), "水利局", 0));

        assertThat(story.comes("justice", rule(draft(RULE).on("2020-09-01"), "司法局", 1000)))
                .containsExactly("CONSULTATION_OPENED justice");
    }

    @Test
    void ofUnknownPlacesAreOneOnlyWhenTheWordingIsKin() {
        var title = "城市照明条例";
        story.comes("one city", anywhere(law(title).on("2015-01-01"), 0));
        story.comes("another city", anywhere(law(title).on("2018-01-01"), 1000));

        assertThat(story.comes("draft of a third", anywhere(draft(title).on("2017-01-01"), 2000)))
                .containsExactly("CONSULTATION_OPENED draft of a third");
        assertThat(story.comes("amended", anywhere(law(title).on("2020-01-01"), 1100)))
                .containsExactly("PROMULGATED amended", "another city -> amended ENACTED_TO_AMENDED 1 NEW");
    }

    private static TestText anywhere(TestText text, int from) {
        return text.in(Jurisdiction.UNKNOWN).articles(Wording.of(from, from + 400));
    }

    @Test
    void ofADepartmentAndItsSuccessorAreOneWhenTheWordingIsKin() {
        story.comes("old", rule(law(RULE).on("2013-01-01"), "食品药品监督管理局", 0));

        assertThat(story.comes("new", rule(law(RULE).on("2020-01-01"), "市场监督管理局", 100)))
                .containsExactly("PROMULGATED new", "old -> new ENACTED_TO_AMENDED 1 NEW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"公告", "关于废止部分规章的决定", "关于修改城市照明条例的决定"})
    void ofOneDayAreBothTold(String title) {
        story.comes("one", law(title).on("2024-05-01").articles(Wording.of(0, 400)));

        assertThat(story.comes("other", law(title).on("2024-05-01").articles(Wording.of(1000, 1400))))
                .containsExactly("PROMULGATED other");
    }

    @Test
    void ofOneDayAreCopiesWhenTheyAreWordedAlike() {
        story.comes("one", law("公告").on("2024-05-01").articles(Wording.of(0, 400)));

        assertThat(story.comes(
                        "copy",
                        law("公告")
                                .on("2024-05-01")
                                .mirrored()
                                .at("http://m.example")
                                .articles(Wording.of(20, 400))))
                .isEmpty();
    }

    @Test
    void thatActOnALawAreNeverHeldToAmendOneAnother() {
        var name = "关于修改城市照明条例的决定";
        story.comes("first", law(name).on("2015-01-01").articles(Wording.of(0, 400)));

        assertThat(story.comes("second", law(name).on("2024-01-01").articles(Wording.of(50, 450))))
                .containsExactly("PROMULGATED second");
    }
}

package dev.lexdelta.ingester.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.Item;
import dev.lexdelta.contract.text.Paragraph;
import dev.lexdelta.contract.text.Repair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamageTest {
    @Test
    void addressesEachLostSpot() {
        var spots = find(Paragraph.of("绿道〓〓管理：", new Item("（一）", "规〓；", List.of())), false);

        assertThat(spots).extracting(Repair::path).containsExactly("p1", "p1/i1");
        assertThat(spots).extracting(Repair::from).containsExactly(2, 1);
        assertThat(spots).extracting(Repair::to).containsExactly(4, 2);
        assertThat(spots).extracting(Repair::count).containsExactly(2, 1);
        assertThat(spots).noneMatch(Repair::certain);
    }

    @ParameterizedTest
    @CsvSource({
        "支持？jǐn）？shù）字经济发展；另行规定。, 支持？jǐn）？shù）字经济发展, 1",
        "？。ㄒ唬┗谛乱淮, ？。ㄒ唬┗谛乱淮, 0",
    })
    void marksBrokenCharactersUpToTheEndOfTheSentence(String text, String spot, int from) {
        assertThat(find(Paragraph.of(text), true)).singleElement().satisfies(repair -> {
            assertThat(repair.rule()).isEqualTo("desync");
            assertThat(repair.original()).isEqualTo(spot.substring(from));
            assertThat(repair.from()).isEqualTo(from);
        });
    }

    @Test
    void leavesAQuestionInACleanDocumentAlone() {
        assertThat(find(Paragraph.of("是否适用？"), false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "公园and绿道, 2, 5",
        "使用Android系统, -1, -1",
        "执行A or B的标准, -1, -1",
        "符合in标准, 2, 4",
    })
    void marksASmallEnglishWordBetweenChineseCharacters(String text, int from, int to) {
        var spots = find(Paragraph.of(text), false);

        if (from < 0) {
            assertThat(spots).isEmpty();
        } else {
            assertThat(spots).singleElement().satisfies(repair -> {
                assertThat(repair.rule()).isEqualTo("foreign-word");
                assertThat(repair.from()).isEqualTo(from);
                assertThat(repair.to()).isEqualTo(to);
            });
        }
    }

    private static List<Repair> find(Paragraph paragraph, boolean annotated) {
        var article = new Article("1", ArticleKind.ARTICLE, "第一条", null, List.of(paragraph));
        return Damage.of(Passages.of(List.of(article)), annotated);
    }
}

package dev.lexdelta.ingester.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.lines.Spot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaiwanPhrasesTest {
    private static final String CONVERTED = "第一條 縣級以上人民政府透過資訊網路釋出目錄，規範辦理程式，支援重大專案。";
    private static final String PARTLY = "第一條 縣級以上人民政府通過信息網路發布目錄，推動人工智慧發展，支持重大項目。";

    private final TraditionalScript fold = new TraditionalScript();

    @ParameterizedTest
    @CsvFileSource(resources = "converted.csv", delimiter = '|')
    void readsTheTermsOfAConvertedLaw(String found, String expected) {
        assertThat(folded(CONVERTED, found).lines().get(1).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "partly.csv", delimiter = '|')
    void readsTheTermsOfAPartlyConvertedLaw(String found, String expected) {
        assertThat(folded(PARTLY, found).lines().get(1).text()).isEqualTo(expected);
    }

    @Test
    void leavesALawOfTaiwanItsWords() {
        var sheet = folded("第一條 本條例所稱主管機關，為行政院指定之機關；直轄市政府應透過網路釋出資訊。", "第二條 立法院支援之「專案」，其程式另定之。");

        assertThat(sheet.lines().get(1).text()).isEqualTo("第二条 立法院支援之「专案」，其程式另定之。");
        assertThat(sheet.repairs()).extracting(Repair::rule).containsExactly(TraditionalScript.RULE);
    }

    @Test
    void leavesTermsAloneWhereNothingShowsAConverter() {
        var sheet = folded("第一條 人民政府應當公布檔案目錄，並通過網絡發布。", "第二條 檔案館應當保存資料，執行本條例。");

        assertThat(sheet.lines().get(1).text()).isEqualTo("第二条 档案馆应当保存资料，执行本条例。");
    }

    @Test
    void countsTermsOfOneMeaningAndTellsEachDecision() {
        var sheet = folded(CONVERTED, "第二條 大型資料中心應當保障裝置正常執行。");

        assertThat(sheet.repairs()).extracting(Repair::rule).contains(TaiwanPhrases.RULE);
        var line = sheet.lines().get(1);
        assertThat(line.text()).isEqualTo("第二条 大型数据中心应当保障设备正常运行。");
        assertThat(line.spots())
                .extracting(Spot::original, spot -> line.text().substring(spot.from(), spot.to()))
                .contains(tuple("執行", "运行"));
    }

    @Test
    void marksAReadingThatNothingDecides() {
        var spots = folded(CONVERTED, "第二條 監測資料。").lines().get(1).spots();

        assertThat(spots).singleElement().satisfies(spot -> {
            assertThat(spot.certain()).isFalse();
            assertThat(spot.original()).isEqualTo("資料");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"第二條 篡改調查資料、資料的，責令改正。", "第二條 監測資料和資料", "第二條 儀器、裝置和裝置"})
    void readsATermThatStandsTwiceInAnEnumerationAsTwoWords(String found) {
        var text = folded(CONVERTED, found).lines().get(1).text();

        assertThat(text).containsAnyOf("数据、资料", "资料、数据", "数据和资料", "资料和数据", "设备和装置", "装置和设备");
    }

    @Test
    void keepsTheSpotsOfEarlierStagesInPlace() {
        var text = "縣級以上人民政府透過網際網路公開〓〓資訊";
        var earlier = new Spot(text.indexOf('〓'), text.indexOf('〓') + 2, "??", "bytes", false);
        var line = new Line(Line.Kind.TEXT, text, List.of(), Line.Before.NOTHING, List.of(earlier));

        var after = fold.apply(new Sheet(List.of(), List.of(line), null, List.of()))
                .lines()
                .get(0);

        assertThat(after.text()).isEqualTo("县级以上人民政府通过互联网公开〓〓信息");
        assertThat(after.spots())
                .singleElement()
                .satisfies(spot -> assertThat(after.text().substring(spot.from(), spot.to()))
                        .isEqualTo("〓〓"));
    }

    @Test
    void changesNothingTheSecondTime() {
        var once = folded(CONVERTED, "第二條 資料庫、檔案、裝置、程式與使用者");

        assertThat(fold.apply(once)).isSameAs(once);
    }

    private Sheet folded(String... lines) {
        return fold.apply(new Sheet(
                List.of(), Stream.of(lines).map(line -> Line.text(line, false)).toList(), null, List.of()));
    }
}

package dev.lexdelta.ingester.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.lines.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTest {
    @ParameterizedTest
    @CsvFileSource(resources = "width.csv", delimiter = '|')
    void givesPunctuationItsWidth(String found, String expected) {
        assertThat(Width.fold(found, new Tally())).isEqualTo(expected);
        assertThat(Width.fold(expected, new Tally())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "spaces.csv", delimiter = '|')
    void removesSpacesInsideText(String found, String expected) {
        assertThat(Spaces.squeeze(Width.fold(found, new Tally()), new Tally())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "traditional.csv", delimiter = '|')
    void simplifiesTraditionalText(String found, String expected) {
        var stage = new TraditionalScript();

        assertThat(stage.simplify(found, new Tally())).isEqualTo(expected);
        assertThat(stage.simplify(expected, new Tally())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "stray.csv", delimiter = '|')
    void foldsWhatSlippedIntoASimplifiedDocumentAndNoNames(String found, String expected) {
        var law = "本条例所称老字号，是指历史悠久、世代传承并且取得社会广泛认同的品牌。在历史上曾经使用过的空间名称以及其他有关的文字和图形标志受到保护，市商务主管部门负责认定和管理，并且定期向社会公布名录。";
        var sheet = new Sheet(List.of(), List.of(Line.text(found, false), Line.text(law, false)), null, List.of());

        var folded = new TraditionalScript().apply(sheet);

        assertThat(folded.lines().get(0).text()).isEqualTo(expected);
        assertThat(new TraditionalScript().apply(folded)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"第\u200B一条", "第\uFEFF一条", "第\u202E一条", "第\uD800一条", "第\uDC00一条", "第\u0000一条", "第\u00AD一条"})
    void dropsWhatNobodySees(String found) {
        assertThat(Invisible.remove(found, new Tally())).isEqualTo("第一条");
    }

    @Test
    void composesAccentsAndMarksLostCharacters() {
        assertThat(Invisible.remove("shu\u0300 \uFFFD", new Tally())).isEqualTo("shù 〓");
    }
}

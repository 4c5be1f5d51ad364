package dev.lexdelta.ingester.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.lines.Tally;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PinyinAnnotationsTest {
    private final PinyinAnnotations stage = new PinyinAnnotations();

    @ParameterizedTest
    @CsvFileSource(resources = "pinyin.csv", delimiter = '|')
    void takesOutReadingsAndNothingElse(String found, String expected) {
        assertThat(PinyinAnnotations.strip(found, new Tally())).isEqualTo(expected);
        assertThat(PinyinAnnotations.strip(expected, new Tally())).isEqualTo(expected);
    }

    @Test
    void leavesADocumentWithoutTheHabitAlone() {
        var sheet = sheet("数(shù)字", 2);

        assertThat(stage.apply(sheet)).isEqualTo(sheet);
    }

    @Test
    void recordsTheHabitAsOneRepair() {
        var repaired = stage.apply(sheet("数(shù)字", 10));

        assertThat(repaired.lines()).allMatch(line -> line.text().equals("数字"));
        assertThat(repaired.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.rule()).isEqualTo("pinyin");
            assertThat(repair.count()).isEqualTo(10);
            assertThat(repair.certain()).isTrue();
        });
    }

    private static Sheet sheet(String line, int times) {
        return new Sheet(List.of(), Collections.nCopies(times, Line.text(line, false)), null, List.of());
    }
}

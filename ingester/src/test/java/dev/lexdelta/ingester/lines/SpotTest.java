package dev.lexdelta.ingester.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # line with the spot in brackets | the line rewritten | the spot there
                    甲乙[丙]丁      | 甲乙丙丁       | 丙
                    甲乙[丙]丁      | 甲(x)乙丙丁    | 丙
                    甲乙[丙]丁      | 乙丙丁         | 丙
                    甲乙[丙]丁      | 甲乙丙         | 丙
                    甲乙[丙]丁      | 甲乙丁         | ''
                    甲乙[丙]丁      | 甲乙戊己丁     | 戊己
                    甲乙[丙丁]      | 戊己庚辛       | 戊己庚辛
                    [甲]乙          | ''             | ''
                    """)
    void coversWhatTheTextBecame(String marked, String after, String spot) {
        var line = marked(marked).with(after);

        var found = line.spots().get(0);
        assertThat(line.text().substring(found.from(), found.to())).isEqualTo(spot);
    }

    @Test
    void keepsManySpotsApartThroughARuleThatAppliesEverywhere() {
        var line = Line.text("", false).with("网 路網 路网 路位 元网 路", List.of(spot(3, 6), spot(9, 12)));
        var sheet = new Sheet(List.of(), List.of(line), LocalDate.EPOCH, List.of());

        var after = sheet.rewrite("spaces", (text, tally) -> text.replace(" ", ""))
                .lines()
                .get(0);

        assertThat(after.spots())
                .extracting(spot -> after.text().substring(spot.from(), spot.to()))
                .containsExactly("網路", "位元");
    }

    @Test
    void movesWithTheLineThatIsJoinedToAnother() {
        var lines = List.of(Line.text("第一条　为了促进全省数字经济高质量发展，根", false), marked("据有关[法律]，制定本条例。"));

        var joined = new WrappedLines()
                .apply(new Sheet(List.of(), lines, null, List.of()))
                .lines();

        assertThat(joined).singleElement().satisfies(line -> {
            var spot = line.spots().get(0);
            assertThat(line.text().substring(spot.from(), spot.to())).isEqualTo("法律");
        });
    }

    /** A line whose only spot stands in brackets. */
    private static Line marked(String text) {
        int from = text.indexOf('[');
        int to = text.indexOf(']') - 1;
        return Line.text("", false).with(text.replaceAll("[\\[\\]]", ""), List.of(spot(from, to)));
    }

    private static Spot spot(int from, int to) {
        return new Spot(from, to, "?", "rule", false);
    }
}

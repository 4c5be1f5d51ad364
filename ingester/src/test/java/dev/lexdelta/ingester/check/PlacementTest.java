package dev.lexdelta.ingester.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.lines.Spot;
import dev.lexdelta.ingester.structure.Structurer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {
    private static final Pattern MARKED = Pattern.compile("\\[([^]]*)]");
    private static final String LAW = """
            青屿市绿道管理条例
            第一章　总则
            第一条【目的】　为了管理绿道，制定本条例。
            违反本条例的，依照前款处罚。
            第二条　绿道有下列情形之一的，应当修复：
            （一）破损的；
            （二）其他情形。
            违反本条例的，依照前款处罚。
            附件
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # spot, marked in the law                     | article | path  | from | to
                    为了管理[绿道]                                | 1       | p1    | 4    | 6
                    应当[修]复                                    | 2       | p1    | 13   | 14
                    其他[情形]                                    | 2       | p1/i2 | 2    | 4
                    （[二]）其他                                  | 2       | p1/i2 | 0    | 0
                    （二[）其]他                                  | 2       | p1/i2 | 0    | 1
                    第[二]条　绿道                                | 2       | p1    | 0    | 0
                    第一条【[目的]】                              |         |       | 0    | 0
                    第一章　[总]则                                |         |       | 0    | 0
                    青屿市[绿道]管理条例                          |         |       | 0    | 0
                    """)
    void addressesASpot(String marked, String article, String path, int from, int to) {
        assertThat(place(LAW.replace(MARKED.matcher(marked).replaceAll("$1"), marked)))
                .singleElement()
                .satisfies(repair -> {
                    assertThat(repair.article()).isEqualTo(article);
                    assertThat(repair.path()).isEqualTo(path);
                    assertThat(repair.from()).isEqualTo(from);
                    assertThat(repair.to()).isEqualTo(to);
                    assertThat(repair.repaired()).isEqualTo(marked.replaceAll(".*\\[|].*", ""));
                });
    }

    @Test
    void findsTheSecondOfTwoPassagesInTheSameWords() {
        int second = LAW.lastIndexOf("前款");

        var repairs = place(LAW.substring(0, second) + "[前款]" + LAW.substring(second + 2));

        assertThat(repairs).extracting(Repair::article, Repair::path).containsExactly(tuple("2", "p2"));
    }

    @Test
    void leavesWhatIsNoPartOfTheTextUnsaid() {
        assertThat(place(LAW.replace("附件", "[关闭]窗口"))).isEmpty();
    }

    private static List<Repair> place(String marked) {
        var lines = marked.lines().map(PlacementTest::line).toList();
        var sheet = new Sheet(List.of("青屿市绿道管理条例"), lines, null, List.of());
        return Placement.of(lines, new Structurer().read(sheet, null, null));
    }

    private static Line line(String marked) {
        var mark = MARKED.matcher(marked);
        var text = mark.replaceAll("$1");
        mark.reset();
        var spots = mark.find()
                ? Stream.of(new Spot(mark.start(), mark.end() - 2, "?", "rule", false))
                : Stream.<Spot>empty();
        return Line.text("", false).with(text, spots.toList());
    }
}

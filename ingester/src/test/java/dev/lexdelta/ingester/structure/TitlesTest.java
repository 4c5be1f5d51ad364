package dev.lexdelta.ingester.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.ingester.lines.Line;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
    private static final String NOTE = "（2004年5月1日云水市第十三届人民代表大会常务委员会第十次会议通过）";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            云水市绿道条例（修订草案） | 云水市绿道条例           | 云水市绿道条例（修订草案）
            云水市绿道条例             | 云水市绿道条例（草案）   | 云水市绿道条例（草案）
            云水市公园条例（修订草案） | 云水市绿道条例           | 云水市绿道条例
            云水市绿道条例_云水市政府  | 云水市绿道条例           | 云水市绿道条例
            云水市绿道条例             | 绿道条例                 | 云水市绿道条例
            """)
    void takesFromThePagesNameWhatTheLineDoesNotSay(String page, String line, String expected) {
        var head = Stream.of(line, NOTE).map(text -> Line.text(text, false)).toList();

        assertThat(Titles.find(List.of(page), head)).hasValue(expected);
    }
}

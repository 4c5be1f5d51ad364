package dev.lexdelta.ingester.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongestRiseTest {
    @ParameterizedTest
    @CsvSource({
        "1 2 3, 0 1 2",
        "1 2 2 3, 0 1 3",
        "1 2 300 3 4, 0 1 3 4",
        "1 2 1 2 3, 2 3 4",
        "1 2 3 1 2, 0 1 2",
        "1 2 3 1 4 5 6, 0 1 2 4 5 6",
        "3 4 5, 0 1 2",
        "'', ''"
    })
    void keepsTheNumbersThatRise(String keys, String places) {
        var numbers = Stream.of(keys.split(" "))
                .filter(key -> !key.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();

        var rise = LongestRise.ofBestRun(numbers, 1);

        assertThat(String.join(" ", rise.stream().map(String::valueOf).toList()))
                .isEqualTo(places);
    }
}

package dev.lexdelta.differ.effect;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSpanTest {
    @ParameterizedTest
    @CsvSource({
        "3, 日, 5, 日, -1",
        "3, 日, 3, 个工作日, -1",
        "5, 个工作日, 7, 日, 0",
        "1, 个工作日, 30, 日, -1",
        "30, 日, 1, 个月, 0",
        "6, 个月, 1, 年, -1",
        "2, 年, 6, 个月, 1",
        "24, 小时, 3, 日, -1"
    })
    void timesThatMayOverlapAreNotComparable(double a, String unit, double b, String other, int order) {
        TimeSpan one = requireNonNull(TimeSpan.of(a, unit));
        TimeSpan two = requireNonNull(TimeSpan.of(b, other));

        assertThat(one.compare(two)).isEqualTo(order);
        assertThat(two.compare(one)).isEqualTo(-order);
    }
}

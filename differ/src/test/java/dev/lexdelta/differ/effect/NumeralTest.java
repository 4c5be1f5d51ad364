package dev.lexdelta.differ.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "五 | 5",
                "十 | 10",
                "十五 | 15",
                "二十 | 20",
                "一百零八 | 108",
                "五千 | 5000",
                "一万 | 10000",
                "十万 | 100000",
                "一百二十万 | 1200000",
                "三亿五千万 | 350000000",
                "二〇二五 | 2025",
                "两 | 2",
                "1.5万 | 15000",
                "3,000 | 3000",
                "50万 | 500000",
                "万 | 10000",
                "1..2 | 1"
            })
    void readsWhatTextsCountWith(String text, double value) {
        assertThat(Numeral.value(text)).isEqualTo(value);
    }
}

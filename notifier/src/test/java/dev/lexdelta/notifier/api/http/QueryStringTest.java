package dev.lexdelta.notifier.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1              | {a=[1]}",
                "a=1&a=2&b        | {a=[1, 2], b=[]}",
                "a=%E6%95%B0&b=x+y| {a=[数], b=[x y]}",
                "a=数%20据𠀀%F0%A0%80%80| {a=[数 据𠀀𠀀]}",
                "&&a=b=c&         | {a=[b=c]}",
                "%61=1            | {a=[1]}",
            })
    void isTakenApart(String query, String expected) {
        assertThat(QueryString.parse(query).orElseThrow().toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%ff", "%c0%af=1", "a=%ed%a0%80", "a=%E6%95", "a=%F5%80%80%80"})
    void isRefusedWhereItIsNoUtf8(String query) {
        assertThat(QueryString.parse(query)).isEmpty();
    }

    @Test
    void mayBeMissing() {
        assertThat(QueryString.parse(null).orElseThrow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "%2=1", "a=%-1", "a=%1", "a=%+1"})
    void isRefusedWhereAPercentSignStandsAlone(String query) {
        assertThat(QueryString.parse(query)).isEmpty();
    }
}

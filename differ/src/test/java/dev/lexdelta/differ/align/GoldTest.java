package dev.lexdelta.differ.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Floors that an alignment of bigrams alone cannot reach: its F1 of splits and merges is 0. */
class GoldTest {
    @ParameterizedTest
    @CsvSource({"gold, 0.985, 0.80, 0.9, 0.70", "gold-tw, 0.95, 0.66, 0.85, 0"})
    void findsWhatCarefulReadersDraw(String group, double link, double many, double precision, double moved)
            throws Exception {
        assumeTrue(!SharedTexts.pairs(group).isEmpty(), "no folder of shared texts beside the project");

        GoldScore score = GoldScore.of(group);

        assertThat(score.link()).as(score.toString()).isGreaterThanOrEqualTo(link);
        assertThat(score.many().f1()).as(score.toString()).isGreaterThanOrEqualTo(many);
        assertThat(score.many().precision()).as(score.toString()).isGreaterThanOrEqualTo(precision);
        assertThat(score.moved().f1()).as(score.toString()).isGreaterThanOrEqualTo(moved);
    }
}

package dev.lexdelta.ingester.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CompanionTitlesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "companion-titles.csv", delimiter = '|')
    void tellsWhatIsAboutATextFromTheText(String title, @Nullable String kind) {
        assertThat(CompanionTitles.kind(title).orElse(null)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "companion-enclosures.csv", delimiter = '|')
    void takesAFormOrTableEnclosedForPartOfTheText(String title, @Nullable String kind) {
        assertThat(CompanionTitles.enclosed(title).orElse(null)).isEqualTo(kind);
    }
}

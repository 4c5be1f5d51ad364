package dev.lexdelta.ingester.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.StageKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TitleWordsTest {
    @ParameterizedTest
    @CsvFileSource(resources = "titles.csv", delimiter = '|')
    void partsTitleAndStage(
            String printed,
            String title,
            @Nullable String words,
            @Nullable StageKind kind,
            @Nullable Integer round,
            String key) {
        var parted = TitleWords.of(printed);

        assertThat(parted.title()).isEqualTo(title);
        assertThat(parted.key()).isEqualTo(key);
        assertThat(parted.stage()).isEqualTo(words == null ? "" : words);
        if (kind != null && round != null) {
            var stage = StageWords.read(parted.stage());
            assertThat(stage.kind()).isEqualTo(kind);
            assertThat(stage.round()).isEqualTo(round);
        }
    }
}

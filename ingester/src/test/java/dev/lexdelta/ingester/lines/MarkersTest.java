package dev.lexdelta.ingester.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MarkersTest {
    @ParameterizedTest
    @CsvFileSource(resources = "markers.csv", delimiter = '|')
    void readsTheMarkerOfALine(
            String line, Marker.Kind kind, String number, @Nullable String label, @Nullable String rest) {
        var marker = Markers.of(line);

        assertThat(marker.kind()).isEqualTo(kind);
        assertThat(marker.articleNumber()).isEqualTo(number);
        if (label != null) {
            assertThat(marker.label()).isEqualTo(label);
            assertThat(marker.rest(line)).isEqualTo(rest);
        }
    }
}

package dev.lexdelta.notifier.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrialNoticesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "consultation-opened, CONSULTATION_OPENED, NEW, 0",
        "penalty-lower, PROMULGATED, NEW, 1",
        "split, PROMULGATED, NEW, 1",
        "renumber-only, PROMULGATED, NEW, 1",
        "revised, COMPARISON_REVISED, LATE_ARRIVAL, 1",
        "withdrawn, WITHDRAWN, RETRACTED, 0",
        "repealed, REPEALED, NEW, 0",
        "uncertain, PROMULGATED, NEW, 1",
        "oversize, PROMULGATED, NEW, 40",
    })
    void tellsWhatItsNameSays(String word, String kind, String reason, int comparisons) {
        var notice = TrialNotices.of(Scenario.of(word).orElseThrow(), NOW);

        assertThat(notice.kind()).hasToString(kind);
        assertThat(notice.reason()).hasToString(reason);
        assertThat(notice.comparisons()).hasSize(comparisons);
    }

    @ParameterizedTest
    @EnumSource
    void isOfNoRealPlaceAndNewEachTime(Scenario scenario) {
        var notice = TrialNotices.of(scenario, NOW);
        var next = TrialNotices.of(scenario, NOW.plusMillis(1));

        assertThat(notice.regulation().title()).contains("示例", "测试");
        assertThat(notice.id()).matches("[0-9a-f]{32}").isNotEqualTo(next.id());
        assertThat(notice.version().provenance())
                .allMatch(source -> source.url().startsWith("https://example.org/"));
    }
}

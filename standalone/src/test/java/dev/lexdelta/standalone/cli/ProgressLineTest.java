package dev.lexdelta.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final ProgressLine line = new ProgressLine("npc");

    @Test
    void tellsCountRateAndTimeLeftEveryFiveSeconds() {
        assertThat(line.at(1, 4000, START)).isEmpty();
        assertThat(line.at(4, 4000, START.plusSeconds(4))).isEmpty();
        assertThat(line.at(11, 4000, START.plusSeconds(5))).contains("npc: 11 of 4000, 2.0 a second, 33 min left");
        assertThat(line.at(12, 4000, START.plusSeconds(6))).isEmpty();
        assertThat(line.at(21, 4000, START.plusSeconds(20))).contains("npc: 21 of 4000, 1.0 a second, 1 h 06 min left");
        assertThat(line.at(3970, 4000, START.plusSeconds(3969))).contains("npc: 3970 of 4000, 1.0 a second, 30 s left");
        assertThat(line.at(4000, 4000, START.plusSeconds(3970))).contains("npc: 4000 of 4000");
    }
}

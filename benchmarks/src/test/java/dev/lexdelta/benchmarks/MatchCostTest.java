package dev.lexdelta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The short form: what a million subscriptions cost is for {@code benchmarks/match-cost} to tell. */
class MatchCostTest {
    @Test
    void timesANoticeThatAHundredWantAtEachMark() {
        var table = new ByteArrayOutputStream();

        var matches =
                new MatchCost(new PrintStream(table, true, StandardCharsets.UTF_8)).measure(new int[] {200, 600}, 4);

        assertThat(matches).containsExactly(MatchCost.FITTING, MatchCost.FITTING);
        assertThat(table.toString(StandardCharsets.UTF_8).lines()).hasSize(4);
    }
}

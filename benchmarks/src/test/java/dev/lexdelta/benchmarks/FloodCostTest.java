package dev.lexdelta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The short form: how long it takes for 100,000 is for {@code benchmarks/flood-cost} to tell. */
class FloodCostTest {
    @Test
    void tellsTheFirstBeforeTheLastStandInTheirQueues() throws IOException {
        var line = new ByteArrayOutputStream();

        var told = new FloodCost(new PrintStream(line, true, StandardCharsets.UTF_8)).measure(1_200);

        assertThat(told).containsExactly(20, 1_200);
        assertThat(line.toString(StandardCharsets.UTF_8)).endsWith(" slices\n");
    }
}

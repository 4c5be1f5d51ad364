package dev.lexdelta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The short form: what thousands of versions cost is for {@code benchmarks/title-cost} to tell. */
class TitleCostTest {
    @Test
    void growsOneTitleAndTimesItAtEachMark() throws IOException {
        var table = new ByteArrayOutputStream();

        var costs = new TitleCost(new PrintStream(table, true, StandardCharsets.UTF_8)).measure(new int[] {20, 60}, 5);

        assertThat(costs).hasSize(2).doesNotContain(0);
        assertThat(table.toString(StandardCharsets.UTF_8).lines()).hasSize(4);
    }
}

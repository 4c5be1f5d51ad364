package dev.lexdelta.benchmarks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The short form: 100,000 deliveries and 20 kills are for {@code benchmarks/delivery-kills} to tell. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DeliveryKillsIT {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void losesNothingAndKeepsTheOrderThoughKilledAgainAndAgain() throws Exception {
        var options = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

        var result = new DeliveryKills(new DeliveryKills.Setting(2_000, 100, 3, 250, options), folder).run(System.out);

        assertThat(result.isGood()).as(result.describe()).isTrue();
        assertThat(result.failures()).as("flaky receivers failed").isPositive();
    }
}

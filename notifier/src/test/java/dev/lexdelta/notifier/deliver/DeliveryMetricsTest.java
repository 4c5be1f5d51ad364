package dev.lexdelta.notifier.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeliveryMetricsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void forgetsAPartitionThatHasGoneElsewhere() throws Exception {
        var metrics = new DeliveryMetrics(meters);
        var gone = metrics.pending(1, new AtomicInteger(3));
        var stays = metrics.pending(2, new AtomicInteger(4));

        gone.close();

        assertThat(meters.get("lexdelta.pending").gauges())
                .singleElement()
                .satisfies(gauge -> assertThat(gauge.value()).isEqualTo(4));
        stays.close();
        assertThat(meters.getMeters()).isEmpty();
    }
}

package dev.lexdelta.notifier;

import dev.lexdelta.notifier.view.NotReadyException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is to be done now and then for what is personal; every instance does it, which does no harm. */
final class Upkeep implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

    private static final Duration RESEALING = Duration.ofMinutes(10);
    /** Often enough that a segment of six hours is closed soon after. */
    private static final Duration STIRRING = Duration.ofHours(3);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "notifier-upkeep");
        thread.setDaemon(true);
        return thread;
    });

    /** Reseals, and shows how many addresses are sealed with each key. */
    void reseal(Resealing resealing, MeterRegistry metrics) {
        var seals = MultiGauge.builder("lexdelta.seals").register(metrics);
        every(RESEALING, () -> show(seals, resealing.pass()));
    }

    void stir(Stirring stirring) {
        every(STIRRING, stirring::stir);
    }

    private static void show(MultiGauge seals, Map<String, Integer> counts) {
        seals.register(
                counts.entrySet().stream()
                        .map(count -> MultiGauge.Row.of(Tags.of("key", count.getKey()), count.getValue()))
                        .toList(),
                true);
    }

    private void every(Duration pause, Runnable work) {
        var unused = timer.scheduleWithFixedDelay(() -> quietly(work), 1, pause.toMinutes(), TimeUnit.MINUTES);
    }

    // a timer that fails once never rings again
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (NotReadyException e) {
            log.info("upkeep waits for the next time: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.warn("upkeep failed; it is tried again", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

package dev.lexdelta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs; how fast is for the full run, {@code benchmarks/run}, to tell. */
class ShortRunTest {
    @BeforeAll
    static void besideOthers() {
        System.setProperty("jmh.ignoreLock", "true"); // nothing is measured here
    }

    @Test
    void everyBenchmarkRuns() throws RunnerException {
        var options = new OptionsBuilder()
                .include("dev.lexdelta.benchmarks")
                .param("pairs", "1")
                .param("articles", "10")
                .param("subscriptions", "1000")
                .param("kind", "pinyin")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();

        assertThat(new Runner(options).run()).hasSize(17);
    }
}

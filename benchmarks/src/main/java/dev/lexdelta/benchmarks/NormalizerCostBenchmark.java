package dev.lexdelta.benchmarks;

import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.normalize.RawDocument;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How the cost of reading one page grows with its length: a hundred articles are about 14 kB, 70,000 about 10 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 10)
@Measurement(iterations = 5)
public class NormalizerCostBenchmark {
    @Param({"70", "700", "7000", "70000"})
    public int articles;

    private final Normalizer normalizer = new Normalizer();
    private RawDocument page = Pages.madeUp(1);

    @Setup
    public void setUp() {
        page = Pages.madeUp(articles);
    }

    @Benchmark
    public Normalized normalize() {
        return normalizer.normalize(page);
    }
}

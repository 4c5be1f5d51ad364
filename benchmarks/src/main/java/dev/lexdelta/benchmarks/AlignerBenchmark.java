package dev.lexdelta.benchmarks;

import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.differ.align.Aligned;
import dev.lexdelta.differ.align.Aligner;
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

/** How the cost of an alignment grows with the number of articles, also where they are all alike. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 2)
public class AlignerBenchmark {
    @Param({"10", "100", "1000", "10000"})
    public int articles;

    @Param({"varied", "alike"})
    public String texts = "varied";

    private final Aligner aligner = new Aligner();
    private LegalText old = MadeUpLaw.alike(1);
    private LegalText fresh = old;

    @Setup
    public void setUp() {
        old = texts.equals("alike") ? MadeUpLaw.alike(articles) : MadeUpLaw.varied(articles);
        fresh = EditedCopy.of(old);
    }

    @Benchmark
    public Aligned align() {
        return aligner.align(old.articles(), fresh.articles());
    }
}

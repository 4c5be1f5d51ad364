package dev.lexdelta.benchmarks;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.differ.compare.ComparisonEngine;
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

/** Links, kinds and redline of one pair: the example site's law, and a code of more than a thousand articles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 2)
public class ComparisonEngineBenchmark {
    @Param({"example", "civil-code"})
    public String law = "example";

    private final ComparisonEngine engine = new ComparisonEngine();
    private LegalText old = MadeUpLaw.alike(1);
    private LegalText fresh = old;

    @Setup
    public void setUp() {
        boolean example = law.equals("example");
        old = example ? ExamplePages.text("draft-2.html") : Laws.civilCode();
        fresh = example ? ExamplePages.text("law.html") : EditedCopy.of(old);
    }

    @Benchmark
    public ChangeSet compare() {
        return engine.compare(old, fresh, Laws.occasion(fresh), () -> false);
    }
}

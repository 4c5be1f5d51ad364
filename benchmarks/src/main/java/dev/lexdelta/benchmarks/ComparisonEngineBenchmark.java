package dev.lexdelta.benchmarks;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.differ.compare.ComparisonEngine;
import dev.lexdelta.differ.compare.Occasion;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The last draft of the example site against its law: links, kinds and redline. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ComparisonEngineBenchmark {
    private final ComparisonEngine engine = new ComparisonEngine();
    private final LegalText draft = ExamplePages.text("draft-2.html");
    private final LegalText law = ExamplePages.text("law.html");
    private final Occasion occasion = new Occasion(
            1,
            Reason.NEW,
            false,
            new RegulationRef(null, law.title(), law.jurisdiction()),
            Transition.DRAFT_TO_ENACTED,
            null);

    @Benchmark
    public ChangeSet compare() {
        return engine.compare(draft, law, occasion, () -> false);
    }
}

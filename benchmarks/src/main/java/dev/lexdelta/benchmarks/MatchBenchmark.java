package dev.lexdelta.benchmarks;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.notifier.match.index.FilterIndex;
import java.util.List;
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

/** How long it takes to find the 100 of so many subscriptions that a notice of 20,000 changed characters fits. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class MatchBenchmark {
    @Param({"10000", "100000", "1000000"})
    public int subscriptions;

    private final MadeUpFilters filters = new MadeUpFilters(1);
    private final Notice notice = filters.notice(20_000);
    private FilterIndex index = new FilterIndex();

    @Setup
    public void setUp() {
        index = filters.index(subscriptions, MatchCost.FITTING, notice);
    }

    @Benchmark
    public List<String> match() {
        return index.matching(notice);
    }

    /** As after a subscription was made: the links of the automaton are made again. */
    @Benchmark
    public List<String> matchAfterAChange() {
        index.put("new", filters.filter());
        return index.matching(notice);
    }
}

package dev.lexdelta.benchmarks;

import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.normalize.RawDocument;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One page from bytes to articles, beside jsoup's bare parse of the same page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class NormalizerBenchmark {
    private final Normalizer normalizer = new Normalizer();
    private final RawDocument page = ExamplePages.page("law.html");
    private final String html = new String(page.bytes(), StandardCharsets.UTF_8);

    @Benchmark
    public Normalized normalize() {
        return normalizer.normalize(page);
    }

    @Benchmark
    public Document parseOnly() {
        return Jsoup.parse(html);
    }
}

package dev.lexdelta.benchmarks;

import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.normalize.RawDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.infra.Blackhole;

/** All pages of a kind from bytes to articles, beside jsoup's bare parse of the same pages, in megabytes a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class NormalizerBenchmark {
    @Param({"clean", "taiwan", "pinyin", "pdf", "desync"})
    public String kind = "";

    private final Normalizer normalizer = new Normalizer();
    private List<RawDocument> pages = List.of();
    private List<String> html = List.of();
    private double size;

    /** What was read, beside the number of rounds. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {
        public double megabytes;
    }

    @Setup
    public void setUp() {
        pages = Pages.of(kind);
        html = pages.stream()
                .map(page -> new String(page.bytes(), StandardCharsets.UTF_8))
                .toList();
        size = Pages.megabytes(pages);
    }

    @Benchmark
    public void normalize(Read read, Blackhole hole) {
        pages.forEach(page -> hole.consume(normalizer.normalize(page)));
        read.megabytes += size;
    }

    @Benchmark
    public void parseOnly(Read read, Blackhole hole) {
        html.forEach(page -> hole.consume(Jsoup.parse(page)));
        read.megabytes += size;
    }
}

package dev.lexdelta.benchmarks;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.gumtreediff.matchers.CompositeMatchers;
import com.github.gumtreediff.matchers.Matcher;
import dev.lexdelta.benchmarks.Laws.Versions;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;
import dev.lexdelta.differ.align.Aligner;
import dev.lexdelta.differ.compare.ComparisonEngine;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bitbucket.cowwoc.diffmatchpatch.DiffMatchPatch;
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

/**
 * All pairs of real laws once through, by us and by the libraries that people use for it, on one thread. None of the
 * others finds splits or merges; the floor is one look at every pair of neighbouring characters.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 15)
@Measurement(iterations = 10)
public class SideBySideBenchmark {
    /** How many pairs at most. */
    @Param("1000")
    public int pairs;

    private final Aligner aligner = new Aligner();
    private final ComparisonEngine engine = new ComparisonEngine();
    private List<Versions> laws = List.of();

    @Setup
    public void setUp() {
        laws = Laws.pairs(pairs);
    }

    @Benchmark
    public int floorHashOfAllBigrams() {
        int hash = 0;
        for (Versions law : laws) {
            hash += bigrams(law.old()) ^ bigrams(law.fresh());
        }
        return hash;
    }

    private static int bigrams(LegalText law) {
        int hash = 0;
        for (Article article : law.articles()) {
            for (Paragraph paragraph : article.paragraphs()) {
                String text = paragraph.text();
                for (int i = 1; i < text.length(); i++) {
                    hash ^= ((text.charAt(i - 1) << 16) | text.charAt(i)) * 0x9E3779B9;
                }
            }
        }
        return hash;
    }

    @Benchmark
    public void lexdeltaAlignment(Blackhole hole) {
        laws.forEach(law ->
                hole.consume(aligner.align(law.old().articles(), law.fresh().articles())));
    }

    @Benchmark
    public void lexdeltaAlignmentAndRedline(Blackhole hole) {
        laws.forEach(
                law -> hole.consume(engine.compare(law.old(), law.fresh(), Laws.occasion(law.fresh()), () -> false)));
    }

    @Benchmark
    public void javaDiffUtilsLines(Blackhole hole) {
        laws.forEach(law -> hole.consume(DiffUtils.diff(lines(law.old()), lines(law.fresh()))));
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public void javaDiffUtilsCharacters(Blackhole hole) {
        laws.forEach(law -> hole.consume(DiffUtils.diff(
                characters(law.old()), characters(law.fresh()), new MyersDiffWithLinearSpace<Integer>())));
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public void diffMatchPatch(Blackhole hole) {
        var patcher = new DiffMatchPatch();
        patcher.diffTimeout = 0;
        laws.forEach(law -> hole.consume(patcher.diffMain(text(law.old()), text(law.fresh()))));
    }

    @Benchmark
    public void gumTreeSimple(Blackhole hole) {
        match(new CompositeMatchers.SimpleGumtree(), hole);
    }

    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public void gumTreeClassic(Blackhole hole) {
        match(new CompositeMatchers.ClassicGumtree(), hole);
    }

    private void match(Matcher matcher, Blackhole hole) {
        laws.forEach(law -> hole.consume(matcher.match(LawTree.of(law.old()), LawTree.of(law.fresh()))));
    }

    private static List<String> lines(LegalText law) {
        return Arrays.asList(text(law).split("\n"));
    }

    private static List<Integer> characters(LegalText law) {
        return text(law).chars().boxed().toList();
    }

    private static String text(LegalText law) {
        return law.articles().stream()
                .flatMap(article -> article.paragraphs().stream())
                .map(Paragraph::flat)
                .collect(Collectors.joining("\n"));
    }
}

package dev.lexdelta.benchmarks;

import dev.lexdelta.contract.text.LegalText;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What linking one new version costs when so many are known to one task, with the stores of the service: one task grows, and
 * at each mark some thousand versions are timed. No JMH: a million versions take minutes to become known, once. The texts
 * are short: what a text costs by its length does not depend on how many others there are.
 */
public final class LinkCost {
    private static final int[] MARKS = {10_000, 100_000, 1_000_000};
    private static final int WARM_UP = 20_000;
    private static final int TIMED = 4_000;

    private final PrintStream out;

    LinkCost(PrintStream out) {
        this.out = out;
    }

    /** Takes the marks, in ascending order. */
    public static void main(String[] arguments) throws IOException {
        int[] given = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        var cost = new LinkCost(System.out);
        cost.fill(WARM_UP);
        cost.measure(given.length == 0 ? MARKS : given, TIMED);
    }

    private void fill(int versions) throws IOException {
        try (var task = new LinkTask()) {
            IntStream.range(0, versions).mapToObj(MadeUpVersions::version).forEach(task::take);
        }
    }

    /** Gives microseconds of processor time for one version, at each mark. */
    double[] measure(int[] marks, int timed) throws IOException {
        out.printf("| known versions | processor time for one more, µs | elapsed, µs | bytes of store for each |%n");
        out.printf("|---|---|---|---|%n");
        var costs = new double[marks.length];
        try (var task = new LinkTask()) {
            int next = 0;
            for (int i = 0; i < marks.length; i++) {
                while (next < marks[i]) {
                    task.take(MadeUpVersions.version(next++));
                }
                costs[i] = timed(task, next, timed);
                next += timed;
            }
        }
        return costs;
    }

    private double timed(LinkTask task, int from, int versions) {
        List<LegalText> texts = IntStream.range(from, from + versions)
                .mapToObj(MadeUpVersions::version)
                .toList();
        long bytes = task.bytes() / from;
        var threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long busy = threads.getCurrentThreadCpuTime();
        texts.forEach(task::take);
        double used = (threads.getCurrentThreadCpuTime() - busy) / 1_000.0 / versions;
        double elapsed = (System.nanoTime() - start) / 1_000.0 / versions;
        out.printf("| %,d | %.0f | %.0f | %,d |%n", from, used, elapsed, bytes);
        return used;
    }
}

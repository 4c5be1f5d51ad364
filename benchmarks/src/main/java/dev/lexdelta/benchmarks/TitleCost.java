package dev.lexdelta.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * What linking one new version costs when so many of its very title are known to one task. A regulation is published whole, so
 * that this cannot be free of how many versions it has; it is to be no more than in proportion.
 */
public final class TitleCost {
    private static final int[] MARKS = {100, 1_000, 3_000};
    private static final int TIMED = 20;

    private final PrintStream out;

    TitleCost(PrintStream out) {
        this.out = out;
    }

    /** Takes the marks, in ascending order. */
    public static void main(String[] arguments) throws IOException {
        int[] given = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        new TitleCost(System.out).measure(given.length == 0 ? MARKS : given, TIMED);
    }

    /** Gives milliseconds of processor time for one version, at each mark. */
    double[] measure(int[] marks, int timed) throws IOException {
        out.printf(
                "| versions of the title | processor time for one more, ms | bytes published of it | bytes of state beside the version |%n");
        out.printf("|---|---|---|---|%n");
        var costs = new double[marks.length];
        try (var task = new LinkTask()) {
            int next = 0;
            for (int i = 0; i < marks.length; i++) {
                while (next < marks[i]) {
                    task.take(MadeUpVersions.ofOneTitle(next++));
                }
                costs[i] = timed(task, next, timed);
                next += timed;
            }
        }
        return costs;
    }

    private double timed(LinkTask task, int from, int versions) {
        var threads = ManagementFactory.getThreadMXBean();
        long busy = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < versions; i++) {
            task.take(MadeUpVersions.ofOneTitle(from + i));
        }
        double used = (threads.getCurrentThreadCpuTime() - busy) / 1e6 / versions;
        out.printf("| %,d | %.1f | %,d | %,d |%n", from, used, task.published(), task.head());
        return used;
    }
}

package dev.lexdelta.benchmarks;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.notifier.match.index.FilterIndex;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * What it costs, in processor time and memory, to find the 100 of so many subscriptions that a notice of 20,000 changed
 * characters fits. Processor time, so that other work on the machine does not count; {@link MatchBenchmark} tells the time
 * that passes.
 */
public final class MatchCost {
    static final int FITTING = 100;

    private static final int[] MARKS = {10_000, 100_000, 1_000_000};
    private static final int CHARACTERS = 20_000;
    private static final int TIMED = 1_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private final PrintStream out;

    MatchCost(PrintStream out) {
        this.out = out;
    }

    /** Takes how many subscriptions there are, one after the other. */
    public static void main(String[] arguments) {
        int[] given = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        new MatchCost(System.out).measure(given.length == 0 ? MARKS : given, TIMED);
    }

    /** Gives the matches at each mark. */
    int[] measure(int[] marks, int timed) {
        out.printf("| subscriptions | matches | match, ms | after a change, ms | one change, ms | bytes for each |%n");
        out.printf("|---|---|---|---|---|---|%n");
        return IntStream.of(marks).map(mark -> measure(mark, timed)).toArray();
    }

    private int measure(int subscriptions, int timed) {
        var filters = new MadeUpFilters(1);
        var notice = filters.notice(CHARACTERS);
        long before = used();
        var index = filters.index(subscriptions, FITTING, notice);
        long bytes = used() - before;
        int matches = index.matching(notice).size();
        out.printf(
                "| %,d | %d | %.2f | %.2f | %.3f | %d |%n",
                subscriptions,
                matches,
                millis(timed, i -> matching(index, notice)),
                millis(timed, i -> {
                    index.put("new", filters.filter());
                    matching(index, notice);
                }),
                millis(timed, i -> index.put(MadeUpFilters.id(FITTING + i), filters.filter())),
                bytes / subscriptions);
        return matches;
    }

    private static void matching(FilterIndex index, Notice notice) {
        if (index.matching(notice).isEmpty()) {
            throw new IllegalStateException("nothing found");
        }
    }

    // the first half warms up
    private static double millis(int times, IntConsumer work) {
        IntStream.range(0, times / 2).forEach(work);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        IntStream.range(times / 2, times).forEach(work);
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return (end - start) / NANOS_PER_MILLI / (times - times / 2);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

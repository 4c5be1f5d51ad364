package dev.lexdelta.benchmarks.delivery;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/** What every receiver had, and whether it should have: one thread receives, any may ask. */
final class Receipts {
    private static final int MOST_FAILURES = 6;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Plan plan;
    private final Random random;
    private final boolean[][] had;
    private final int[][] next;
    private final Map<Long, Integer> failures = new HashMap<>();
    private final AtomicLongArray published;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger strange = new AtomicInteger();
    private final AtomicInteger outOfOrder = new AtomicInteger();
    private final double[] millis;
    private final AtomicInteger healthy = new AtomicInteger();

    Receipts(Plan plan, long seed) {
        this.plan = plan;
        this.random = new Random(seed);
        this.had = new boolean[plan.receivers()][plan.notices()];
        this.next = new int[plan.receivers()][plan.regulations()];
        this.published = new AtomicLongArray(plan.notices());
        this.millis = new double[plan.deliveries()];
    }

    void published(int notice) {
        published.set(notice, System.nanoTime());
    }

    /**
     * Takes a request to a live receiver.
     *
     * @return whether it is answered 2xx
     */
    boolean received(int receiver, String id, String body) {
        requests.incrementAndGet();
        int notice = plan.number(id);
        if (notice < 0 || !plan.follows(receiver, plan.regulationOf(notice)) || !body.contains("\"" + id + "\"")) {
            strange.incrementAndGet();
        } else if (plan.manners().get(receiver) == Manner.FLAKY && fails(receiver, notice)) {
            failed.incrementAndGet();
            return false;
        } else if (had[receiver][notice]) {
            repeats.incrementAndGet();
        } else {
            first(receiver, notice);
        }
        return true;
    }

    private boolean fails(int receiver, int notice) {
        long key = (long) receiver * plan.notices() + notice;
        return random.nextBoolean()
                && failures.getOrDefault(key, 0) < MOST_FAILURES
                && failures.merge(key, 1, Integer::sum) > 0;
    }

    // rule: of a regulation each has the first of every event in the order in which they came
    private void first(int receiver, int notice) {
        if (next[receiver][plan.regulationOf(notice)]++ != plan.roundOf(notice)) {
            outOfOrder.incrementAndGet();
        }
        had[receiver][notice] = true;
        if (plan.manners().get(receiver) == Manner.HEALTHY) {
            millis[healthy.getAndIncrement()] = (System.nanoTime() - published.get(notice)) / NANOS_PER_MILLI;
        }
        received.incrementAndGet();
    }

    int received() {
        return received.get();
    }

    Result result(double seconds, double longestOutage) {
        return new Result(
                plan.liveDeliveries() - received.get(),
                strange.get(),
                outOfOrder.get(),
                repeats.get(),
                failed.get(),
                requests.get(),
                seconds,
                longestOutage,
                percentile(50),
                percentile(99));
    }

    // a service that runs is warm: the first quarter does not count
    private double percentile(int percent) {
        int count = healthy.get();
        int from = count / 4;
        var sorted = Arrays.copyOfRange(millis, from, count);
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** Receivers that lack something, by number, for a report; at most ten. */
    String lacking() {
        return IntStream.range(0, plan.receivers())
                .filter(receiver -> plan.manners().get(receiver).isLive())
                .filter(receiver -> Arrays.stream(next[receiver]).sum() < 2 * plan.rounds())
                .limit(10)
                .mapToObj(receiver -> receiver + " " + plan.manners().get(receiver))
                .toList()
                .toString();
    }
}

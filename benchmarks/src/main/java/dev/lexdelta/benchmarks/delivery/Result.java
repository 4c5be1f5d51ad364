package dev.lexdelta.benchmarks.delivery;

/**
 * What came of a run.
 *
 * @param lost what a live receiver never had
 * @param strange what it should not have had, or under another id
 * @param outOfOrder what came before an earlier one of its regulation
 * @param repeats what it had before, under the same id
 * @param failures what was answered 503
 * @param outage longest time, in seconds, from a kill to the next receipt
 * @param median milliseconds from publishing to receipt, at healthy receivers
 * @param slowest that of which one in a hundred is slower
 */
record Result(
        int lost,
        int strange,
        int outOfOrder,
        int repeats,
        int failures,
        int requests,
        double seconds,
        double outage,
        double median,
        double slowest) {
    boolean isGood() {
        return lost == 0 && strange == 0 && outOfOrder == 0;
    }

    String describe() {
        return ("lost=%d strange=%d out-of-order=%d repeats=%d failures=%d requests=%d, %.0f s,"
                        + " longest outage %.1f s; healthy p50 %.0f ms, p99 %.0f ms")
                .formatted(lost, strange, outOfOrder, repeats, failures, requests, seconds, outage, median, slowest);
    }
}

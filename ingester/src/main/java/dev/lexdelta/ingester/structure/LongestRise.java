package dev.lexdelta.ingester.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The longest strictly rising subsequence: what remains of article numbers when citations and repeats are left out. */
final class LongestRise {
    private LongestRise() {}

    /** Positions of the members, in order; of equal numbers the earlier counts. */
    static List<Integer> of(long[] keys) {
        var tails = new int[keys.length];
        var previous = new int[keys.length];
        int length = 0;
        for (int i = 0; i < keys.length; i++) {
            int at = place(keys, tails, length, keys[i]);
            previous[i] = at == 0 ? -1 : tails[at - 1];
            if (at == length) {
                tails[length++] = i;
            } else if (keys[tails[at]] > keys[i]) {
                tails[at] = i;
            }
        }
        var rise = new ArrayList<Integer>();
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            rise.add(i);
        }
        Collections.reverse(rise);
        return rise;
    }

    private static int place(long[] keys, int[] tails, int length, long key) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[tails[middle]] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The longest rise within any run that begins with the first number, or over all of them if that is longer. */
    static List<Integer> ofBestRun(long[] keys, long first) {
        var best = of(keys);
        int bestOfRuns = 0;
        List<Integer> bestRun = List.of();
        int from = 0;
        for (int i = 1; i <= keys.length; i++) {
            if (i == keys.length || keys[i] == first) {
                int start = from;
                var rise = of(Arrays.copyOfRange(keys, start, i));
                if (rise.size() > bestOfRuns) {
                    bestOfRuns = rise.size();
                    bestRun = rise.stream().map(at -> at + start).toList();
                }
                from = i;
            }
        }
        return bestOfRuns >= best.size() ? bestRun : best;
    }
}

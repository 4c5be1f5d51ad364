package dev.lexdelta.notifier.match.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Under each condition, the places of the filters that are looked up there, each with its guard. */
final class Postings {
    private static final int STEP = 2;

    private int[] @Nullable [] lists = new int[64][];
    private int[] lengths = new int[64];

    void add(int condition, int place, int guard) {
        if (condition >= lists.length) {
            int longer = Math.max(condition + 1, lists.length * 3 / 2);
            lists = Arrays.copyOf(lists, longer);
            lengths = Arrays.copyOf(lengths, longer);
        }
        int length = lengths[condition];
        int[] before = lists[condition];
        int[] list = Ints.with(before == null ? new int[STEP] : before, length + 1, guard);
        list[length] = place;
        lists[condition] = list;
        lengths[condition] = length + STEP;
    }

    /** The last one takes the place that is free. */
    void remove(int condition, int place) {
        int[] list = lists[condition];
        for (int i = 0; list != null && i < lengths[condition]; i += STEP) {
            if (list[i] == place) {
                int last = lengths[condition] - STEP;
                list[i] = list[last];
                list[i + 1] = list[last + 1];
                lengths[condition] = last;
                lists[condition] = last == 0 ? null : list;
                return;
            }
        }
    }

    interface Found {
        void at(int place, int guard);
    }

    void under(int condition, Found found) {
        int[] list = condition < lists.length ? lists[condition] : null;
        for (int i = 0; list != null && i < lengths[condition]; i += STEP) {
            found.at(list[i], list[i + 1]);
        }
    }
}

package dev.lexdelta.notifier.match.index;

import java.util.Arrays;

/** Lists of ints without objects. */
final class Ints {
    private Ints() {}

    /** The array, or a longer one, with a value at an index. */
    static int[] with(int[] array, int index, int value) {
        var longer = index < array.length ? array : Arrays.copyOf(array, Math.max(index + 1, array.length * 3 / 2));
        longer[index] = value;
        return longer;
    }
}

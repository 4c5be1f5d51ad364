package dev.lexdelta.notifier.match.index;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.notifier.filter.Folded;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every condition that some filter has, once, under a number; and which of them the notice of the moment fulfils. A number
 * whose last use ends is given to the next new condition.
 */
final class Conditions {
    /** What every notice fulfils. */
    static final int TRUE = 0;

    private final Map<Condition, Integer> numbers = new HashMap<>();
    private final Lexicon titles = new Lexicon(this, 0.1, 0.02, 0.005, 0.002);
    private final Lexicon texts = new Lexicon(this, 0.9, 0.4, 0.15, 0.05);
    private @Nullable Object[] owners = new Object[64];
    private int[] uses = new int[64];
    private float[] frequencies = new float[64];
    private int[] fulfilledAt = new int[64];
    private int[] free = new int[16];
    private int freed;
    private int count;
    private int moment;
    private int[] fulfilled = new int[64];
    private int fulfilledCount;

    Conditions() {
        use(make(this, 1));
    }

    /** The number of a condition, which is used once more from now on. */
    int use(Condition condition) {
        return use(numbers.computeIfAbsent(condition, key -> make(key, key.frequency())));
    }

    int useTitle(String word) {
        return use(titles.number(Folded.of(word)));
    }

    int useText(String word) {
        return use(texts.number(Folded.of(word)));
    }

    private int use(int number) {
        uses[number]++;
        return number;
    }

    /** Ends one use. */
    void release(int number) {
        if (--uses[number] > 0) {
            return;
        }
        if (owners[number] instanceof Condition condition) {
            numbers.remove(condition);
        } else if (owners[number] instanceof Lexicon lexicon) {
            lexicon.remove(number);
        }
        owners[number] = null;
        free = Ints.with(free, freed++, number);
    }

    double frequency(int number) {
        return frequencies[number];
    }

    /** A number for what the owner can tell by it. */
    int make(Object owner, double frequency) {
        int number = freed > 0 ? free[--freed] : count++;
        if (number == owners.length) {
            int longer = number * 2;
            owners = Arrays.copyOf(owners, longer);
            uses = Arrays.copyOf(uses, longer);
            frequencies = Arrays.copyOf(frequencies, longer);
            fulfilledAt = Arrays.copyOf(fulfilledAt, longer);
        }
        owners[number] = owner;
        uses[number] = 0;
        frequencies[number] = (float) frequency;
        fulfilledAt[number] = 0;
        return number;
    }

    /** From now on they are fulfilled or not by this notice. */
    void look(Notice notice) {
        moment++;
        fulfilledCount = 0;
        fulfil(TRUE);
        Condition.of(notice).map(numbers::get).filter(Objects::nonNull).forEach(this::fulfil);
        titles.find(Folded.titles(notice), this::fulfil);
        texts.find(Folded.of(Objects.requireNonNullElse(notice.changedText(), "")), this::fulfil);
    }

    private void fulfil(int number) {
        if (fulfilledAt[number] != moment) {
            fulfilledAt[number] = moment;
            fulfilled = Ints.with(fulfilled, fulfilledCount++, number);
        }
    }

    boolean isFulfilled(int number) {
        return fulfilledAt[number] == moment;
    }

    int fulfilledCount() {
        return fulfilledCount;
    }

    int fulfilled(int index) {
        return fulfilled[index];
    }
}

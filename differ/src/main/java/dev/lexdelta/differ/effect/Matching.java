package dev.lexdelta.differ.effect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds which fact of the old wording a fact of the new one replaces: by the words that stay, then by the place. */
final class Matching<V> {
    /** Where more was rewritten, the place says little. */
    private static final int WIDEST = 100;

    /** Shorter words are said too often to tell one place from another. */
    private static final int TELLING = 6;

    private final Reading reading;
    private final List<Fact<V>> olds;
    private final List<Fact<V>> freshes;
    private final @Nullable Fact<V>[] partners;
    private final boolean[] taken;

    @SuppressWarnings("unchecked")
    private Matching(Reading reading, List<Fact<V>> olds, List<Fact<V>> freshes) {
        this.reading = reading;
        this.olds = olds;
        this.freshes = freshes;
        partners = (Fact<V>[]) new Fact<?>[olds.size()];
        taken = new boolean[freshes.size()];
    }

    /** Pairs in the order of the new wording; what went comes before what stands behind it. */
    static <V> List<Pair<V>> pairs(Reading reading, List<Fact<V>> olds, List<Fact<V>> freshes) {
        var matching = new Matching<>(reading, olds, freshes);
        matching.byWords();
        matching.byText();
        matching.byPlace(true);
        matching.byPlace(false);
        matching.byClause();
        return matching.all();
    }

    private void byWords() {
        for (int i = 0; i < olds.size(); i++) {
            Fact<V> old = olds.get(i);
            int best = -1;
            int most = 0;
            int counted = -1;
            int count = 0;
            for (int at = old.start(); at < old.end(); at++) {
                int found = factAt(reading.old().image(at));
                if (found < 0 || !fits(old, found)) {
                    continue;
                }
                count = found == counted ? count + 1 : 1;
                counted = found;
                best = count > most ? found : best;
                most = Math.max(most, count);
            }
            take(i, best);
        }
    }

    // rule: the same words at another place are not new, nor the same exception turned round
    private void byText() {
        Map<String, Integer> places = new HashMap<>();
        for (int j = freshes.size() - 1; j >= 0; j--) {
            if (!taken[j] && length(freshes.get(j)) >= TELLING) {
                places.put(words(reading.fresh(), freshes.get(j)), j);
            }
        }
        for (int i = 0; i < olds.size() && !places.isEmpty(); i++) {
            Integer fresh = partners[i] == null && length(olds.get(i)) >= TELLING
                    ? places.get(words(reading.old(), olds.get(i)))
                    : null;
            if (fresh != null && fits(olds.get(i), fresh)) {
                take(i, fresh);
            }
        }
    }

    private int length(Fact<V> fact) {
        return fact.end() - fact.start();
    }

    private String words(Side side, Fact<V> fact) {
        return fact.value() instanceof String said ? said : side.substring(fact.start(), fact.end());
    }

    // rule: what stands between the same words corresponds, equal meanings first
    private void byPlace(boolean equalOnly) {
        for (int i = 0; i < olds.size(); i++) {
            Fact<V> old = olds.get(i);
            boolean telling = equalOnly && length(old) >= TELLING;
            if (partners[i] == null && (telling || !reading.old().alone(old.start()))) {
                take(i, inWindow(old, equalOnly));
            }
        }
    }

    private int inWindow(Fact<V> old, boolean equalOnly) {
        int from = reading.old().imageBefore(old.start()) + 1;
        int to = reading.old().imageAfter(old.end(), reading.fresh().length());
        if (to <= from || to - from > WIDEST) {
            return -1;
        }
        for (int j = firstEndingAfter(from);
                j < freshes.size() && freshes.get(j).start() < to;
                j++) {
            boolean equal = freshes.get(j).value().equals(old.value());
            if (fits(old, j)
                    && (equal || !equalOnly)
                    && ((equal && length(old) >= TELLING)
                            || !reading.fresh().alone(freshes.get(j).start()))) {
                return j;
            }
        }
        return -1;
    }

    // rule: what else stands in the same clause corresponds: 应当设置 and 鼓励…设置
    private void byClause() {
        for (int i = 0; i < olds.size(); i++) {
            Fact<V> old = olds.get(i);
            int image = partners[i] == null ? imageInClause(old) : Side.NOWHERE;
            for (int j = image < 0 ? freshes.size() : firstEndingAfter(image - WIDEST);
                    j < freshes.size() && freshes.get(j).start() < image + WIDEST;
                    j++) {
                Fact<V> fresh = freshes.get(j);
                if (partners[i] == null && fits(old, j) && fresh.wordStart() <= image && image < fresh.wordEnd()) {
                    take(i, j);
                }
            }
        }
    }

    private int imageInClause(Fact<V> old) {
        int from = Math.min(old.wordStart(), old.start());
        int to = Math.max(old.wordEnd(), old.end());
        boolean kept = reading.old().kept(from, to) * 2 > to - from;
        return kept ? reading.old().imageAfter(old.end(), Side.NOWHERE) : Side.NOWHERE;
    }

    private boolean fits(Fact<V> old, int fresh) {
        return !taken[fresh] && freshes.get(fresh).kind().equals(old.kind());
    }

    private void take(int old, int fresh) {
        if (fresh >= 0) {
            partners[old] = freshes.get(fresh);
            taken[fresh] = true;
        }
    }

    private int factAt(int at) {
        int found = at < 0 ? freshes.size() : firstEndingAfter(at);
        return found < freshes.size() && freshes.get(found).start() <= at ? found : -1;
    }

    private int firstEndingAfter(int at) {
        int low = 0;
        int high = freshes.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (freshes.get(middle).end() > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private List<Pair<V>> all() {
        var pairs = new ArrayList<Pair<V>>();
        for (int i = 0; i < olds.size(); i++) {
            pairs.add(new Pair<>(reading, olds.get(i), partners[i]));
        }
        for (int j = 0; j < freshes.size(); j++) {
            if (!taken[j]) {
                pairs.add(new Pair<>(reading, null, Objects.requireNonNull(freshes.get(j))));
            }
        }
        return pairs;
    }
}

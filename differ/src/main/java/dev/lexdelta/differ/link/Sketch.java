package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Article;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The smallest hashes of the four-character shingles of a text: enough to estimate how much of their wording two texts
 * share without keeping the texts.
 *
 * @param hashes ascending, at most {@value #SIZE}
 */
record Sketch(List<Integer> hashes) {
    private static final int SIZE = 256;
    private static final int SHINGLE = 4;
    private static final int BANDS = 24;
    private static final int ROWS = 4;
    private static final int LEAST_FOR_BANDS = 32;

    Sketch {
        hashes = hashes == null ? List.of() : List.copyOf(hashes);
    }

    static Sketch of(Collection<Article> articles) {
        var smallest = new TreeSet<Integer>();
        for (var article : articles) {
            var text = article.flat()
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .toArray();
            for (int i = 0; i + SHINGLE <= text.length; i++) {
                keep(smallest, mixed(text, i));
            }
        }
        return new Sketch(List.copyOf(smallest));
    }

    private static void keep(TreeSet<Integer> smallest, int hash) {
        if (smallest.size() < SIZE) {
            smallest.add(hash);
        } else if (hash < smallest.last() && smallest.add(hash)) {
            smallest.pollLast();
        }
    }

    private static int mixed(int[] text, int from) {
        int hash = 0;
        for (int i = from; i < from + SHINGLE; i++) {
            hash = 31 * hash + text[i];
        }
        return finished(hash);
    }

    // final mix of MurmurHash3: neighbouring code points must not give neighbouring hashes
    private static int finished(int mixed) {
        int hash = mixed ^ mixed >>> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >>> 13;
        hash *= 0xc2b2ae35;
        return hash ^ hash >>> 16;
    }

    /**
     * Keys of bands of MinHash values: two texts that share half their wording agree in one with a probability of 0.8, two
     * that share a tenth with 0.002. Empty for a text too short to tell it from others.
     */
    List<String> bands() {
        if (hashes.size() < LEAST_FOR_BANDS) {
            return List.of();
        }
        var bands = new ArrayList<String>();
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = key * 0x9E3779B97F4A7C15L + least(band * ROWS + row + 1);
            }
            bands.add("band-" + band + "-" + Long.toHexString(key));
        }
        return bands;
    }

    private int least(int function) {
        int least = Integer.MAX_VALUE;
        for (int hash : hashes) {
            least = Math.min(least, finished(hash ^ function * 0x9E3779B9));
        }
        return least;
    }

    /** Estimate of the shared part of all shingles of both texts (Jaccard), 0 to 1, within about 0.03. */
    double similarity(Sketch other) {
        int shared = 0;
        int seen = 0;
        for (int i = 0, j = 0; seen < SIZE && (i < hashes.size() || j < other.hashes.size()); seen++) {
            int order = order(other, i, j);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return seen == 0 ? 0 : (double) shared / seen;
    }

    private int order(Sketch other, int at, int otherAt) {
        if (at == hashes.size() || otherAt == other.hashes.size()) {
            return at == hashes.size() ? 1 : -1;
        }
        return Integer.compare(hashes.get(at), other.hashes.get(otherAt));
    }
}

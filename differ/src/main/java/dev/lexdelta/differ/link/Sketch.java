package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Article;
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
        // final mix of MurmurHash3: neighbouring code points must not give neighbouring hashes
        hash ^= hash >>> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >>> 13;
        hash *= 0xc2b2ae35;
        return hash ^ hash >>> 16;
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

package dev.lexdelta.differ.link;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lexdelta.contract.text.Article;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The smallest hashes of the four-character shingles of a text: enough to estimate how much of their wording two texts
 * share without keeping the texts. For one thread at a time.
 */
final class Sketch {
    private static final int SIZE = 256;
    private static final int SHINGLE = 4;
    private static final int BANDS = 24;
    private static final int ROWS = 4;
    private static final int LEAST_FOR_BANDS = 32;
    private static final int KIN_BANDS = 40;
    private static final int KIN_ROWS = 2;

    private final int[] hashes; // ascending
    private long @Nullable [] bands; // worked out when first asked for: many a sketch is read and compared with nothing
    private long @Nullable [] kinBands;

    private Sketch(int[] hashes) {
        this.hashes = hashes;
    }

    /** Reads what {@link #bytes()} gave. */
    @JsonCreator
    static Sketch of(@JsonProperty("hashes") byte @Nullable [] bytes) {
        var hashes = new int[bytes == null ? 0 : bytes.length / Integer.BYTES];
        if (bytes != null) {
            ByteBuffer.wrap(bytes).asIntBuffer().get(hashes);
        }
        return new Sketch(hashes);
    }

    /** The hashes as they are stored: as numbers they would take three times as much. */
    @JsonProperty("hashes")
    byte[] bytes() {
        var bytes = ByteBuffer.allocate(hashes.length * Integer.BYTES);
        bytes.asIntBuffer().put(hashes);
        return bytes.array();
    }

    static Sketch of(Collection<Article> articles) {
        return new Sketch(smallest(
                articles.stream().flatMapToInt(Sketch::shingles).sorted().toArray()));
    }

    private static IntStream shingles(Article article) {
        var text =
                article.flat().codePoints().filter(Character::isLetterOrDigit).toArray();
        return IntStream.rangeClosed(0, text.length - SHINGLE).map(from -> mixed(text, from));
    }

    private static int[] smallest(int[] sorted) {
        var smallest = new int[Math.min(SIZE, sorted.length)];
        int size = 0;
        for (int i = 0; i < sorted.length && size < SIZE; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                smallest[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(smallest, size);
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
     * that share a tenth with 0.002. Empty for a text too short to tell it from others; not to be changed by the caller.
     */
    long[] bands() {
        if (bands == null) {
            bands = hashes.length < LEAST_FOR_BANDS ? new long[0] : banded(BANDS, ROWS, 0);
        }
        return bands;
    }

    /**
     * Keys of broader bands: two texts that share three tenths of their wording agree in one with a probability of 0.98, two
     * that share a hundredth with 0.004. Not to be changed by the caller.
     */
    long[] kinBands() {
        if (kinBands == null) {
            kinBands = banded(KIN_BANDS, KIN_ROWS, BANDS * ROWS);
        }
        return kinBands;
    }

    /** Whether the two agree in a broader band. */
    boolean mayBeKin(Sketch other) {
        var mine = kinBands();
        var theirs = other.kinBands();
        return IntStream.range(0, mine.length).anyMatch(band -> mine[band] == theirs[band]);
    }

    private long[] banded(int bands, int rows, int after) {
        var keys = new long[bands];
        for (int band = 0; band < bands; band++) {
            long key = band;
            for (int row = 0; row < rows; row++) {
                key = key * 0x9E3779B97F4A7C15L + least(after + band * rows + row + 1);
            }
            keys[band] = key;
        }
        return keys;
    }

    /** Hashes of which two sketches share one if their similarity is at least a half. */
    Stream<Integer> least() {
        // of the SIZE least of both at least half are shared: the first of these has no more than half before it in
        // each
        return Arrays.stream(hashes).limit(SIZE / 2 + 1).boxed();
    }

    /** In how many bands the two agree. */
    int sharedBands(Sketch other) {
        var mine = bands();
        var theirs = other.bands();
        int shared = 0;
        for (int band = 0; band < Math.min(mine.length, theirs.length); band++) {
            shared += mine[band] == theirs[band] ? 1 : 0;
        }
        return shared;
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
        for (int i = 0, j = 0; seen < SIZE && (i < hashes.length || j < other.hashes.length); seen++) {
            int order = order(other, i, j);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return seen == 0 ? 0 : (double) shared / seen;
    }

    private int order(Sketch other, int at, int otherAt) {
        if (at == hashes.length || otherAt == other.hashes.length) {
            return at == hashes.length ? 1 : -1;
        }
        return Integer.compare(hashes[at], other.hashes[otherAt]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sketch sketch && Arrays.equals(hashes, sketch.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }
}

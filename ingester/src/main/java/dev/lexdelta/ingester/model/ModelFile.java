package dev.lexdelta.ingester.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The frequencies as a resource: characters by rank, then pairs and triples in order, each as its distance from the one before
 * and the logarithm of its count.
 */
public final class ModelFile {
    private static final int LEVELS_PER_DOUBLING = 4;
    private static final int FEWEST_PAIRS = 2;
    private static final int FEWEST_TRIPLES = 2;

    private ModelFile() {}

    /** What laws have in common, counted from public ones; read when first asked for. */
    public static Frequencies shipped() {
        return Shipped.FREQUENCIES;
    }

    private static final class Shipped {
        private static final Frequencies FREQUENCIES = load();

        private static Frequencies load() {
            try (var in = ModelFile.class.getResourceAsStream("legal-chinese.bin")) {
                if (in == null) {
                    throw new IllegalStateException("legal-chinese.bin is missing from the class path");
                }
                return read(in);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** These frequencies as they would be after writing and reading. */
    public static Frequencies pruned(Frequencies all) {
        var kept = new Frequencies();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (all.of((char) c) > 0) {
                kept.addSingle((char) c, all.of((char) c));
            }
        }
        all.pairs().forEach((key, count) -> {
            if (count >= FEWEST_PAIRS) {
                kept.addPair((char) (key >>> 16), (char) key, count);
            }
        });
        all.triples().forEach((key, count) -> {
            if (count >= FEWEST_TRIPLES) {
                kept.addTriple((char) (key >>> 32), (char) (key >>> 16), (char) key, count);
            }
        });
        return kept;
    }

    static void write(Frequencies all, OutputStream to) throws IOException {
        var kept = pruned(all);
        try (var out = new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(to)))) {
            int singles = (int) java.util.stream.IntStream.rangeClosed(0, Character.MAX_VALUE)
                    .filter(c -> kept.of((char) c) > 0)
                    .count();
            out.writeInt(singles);
            for (int c = 0; c <= Character.MAX_VALUE; c++) {
                if (kept.of((char) c) > 0) {
                    out.writeChar(c);
                    number(out, kept.of((char) c));
                }
            }
            write(kept.pairs(), out);
            write(kept.triples(), out);
        }
    }

    private static void write(Counts counts, DataOutputStream out) throws IOException {
        var keys = counts.sortedKeys();
        out.writeInt(keys.length);
        long last = 0;
        for (long key : keys) {
            number(out, key - last);
            last = key;
        }
        for (long key : keys) {
            out.writeByte(level(counts.get(key)));
        }
    }

    static Frequencies read(InputStream from) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(from), 1 << 16));
        int singles = in.readInt();
        var characters = new char[singles];
        var counts = new int[singles];
        for (int i = 0; i < singles; i++) {
            characters[i] = in.readChar();
            counts[i] = (int) number(in);
        }
        var pairs = keys(in);
        var pairLevels = in.readNBytes(pairs.length);
        var triples = keys(in);
        var tripleLevels = in.readNBytes(triples.length);
        var read = new Frequencies(pairs.length, triples.length);
        for (int i = 0; i < singles; i++) {
            read.addSingle(characters[i], counts[i]);
        }
        for (int i = 0; i < pairs.length; i++) {
            read.addPair((char) (pairs[i] >>> 16), (char) pairs[i], count(pairLevels[i]));
        }
        for (int i = 0; i < triples.length; i++) {
            read.addTriple(
                    (char) (triples[i] >>> 32), (char) (triples[i] >>> 16), (char) triples[i], count(tripleLevels[i]));
        }
        return read;
    }

    private static long[] keys(DataInputStream in) throws IOException {
        var keys = new long[in.readInt()];
        long last = 0;
        for (int i = 0; i < keys.length; i++) {
            last += number(in);
            keys[i] = last;
        }
        return keys;
    }

    private static int level(int count) {
        return (int) Math.round(Math.log(count) / Math.log(2) * LEVELS_PER_DOUBLING);
    }

    private static int count(int level) {
        return (int) Math.round(Math.pow(2, (double) level / LEVELS_PER_DOUBLING));
    }

    private static void number(DataOutputStream out, long value) throws IOException {
        long rest = value;
        while (rest >= 0x80) {
            out.writeByte((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long number(DataInputStream in) throws IOException {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int read = in.readUnsignedByte();
            value |= (long) (read & 0x7F) << shift;
            if (read < 0x80) {
                return value;
            }
        }
    }
}

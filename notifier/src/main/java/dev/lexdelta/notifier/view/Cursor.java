package dev.lexdelta.notifier.view;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in lexdelta.notices: the next offset of each partition. It means the same on every instance, for ever.
 *
 * <p>Written as base64url of a version byte and the offsets as variable-length numbers.
 */
public final class Cursor {
    /** Before the first notice. */
    public static final Cursor START = new Cursor(new long[0]);

    private static final byte VERSION = 1;
    private static final int MAX_PARTITIONS = 1024;
    private static final int MAX_LENGTH = 16 * 1024;

    private final long[] offsets;

    private Cursor(long[] offsets) {
        this.offsets = offsets;
    }

    /** Empty when the text is no cursor. */
    public static Optional<Cursor> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return read(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)));
        } catch (IllegalArgumentException e) { // how the decoder says so
            return Optional.empty();
        }
    }

    private static Optional<Cursor> read(ByteBuffer bytes) {
        if (!bytes.hasRemaining() || bytes.get() != VERSION) {
            return Optional.empty();
        }
        var offsets = new long[Math.min(bytes.remaining(), MAX_PARTITIONS)];
        int partitions = 0;
        while (bytes.hasRemaining()) {
            long offset = number(bytes);
            if (offset < 0 || partitions == MAX_PARTITIONS) {
                return Optional.empty();
            }
            offsets[partitions++] = offset;
        }
        return Optional.of(new Cursor(Arrays.copyOf(offsets, partitions)));
    }

    // seven bits a byte, the lowest first; negative when it does not end as it should
    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE - 1 && bytes.hasRemaining(); shift += 7) {
            byte next = bytes.get();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        return -1;
    }

    /** The next offset of a partition. */
    long offset(int partition) {
        return partition < offsets.length ? offsets[partition] : 0;
    }

    Cursor with(int partition, long offset) {
        var longer = Arrays.copyOf(offsets, Math.max(offsets.length, partition + 1));
        longer[partition] = offset;
        return new Cursor(longer);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor cursor && Arrays.equals(offsets, cursor.offsets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(offsets);
    }

    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(1 + offsets.length * 9).put(VERSION);
        for (long offset : offsets) {
            put(bytes, offset);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    private static void put(ByteBuffer bytes, long number) {
        long rest = number;
        while (rest > 0x7F) {
            bytes.put((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }
}

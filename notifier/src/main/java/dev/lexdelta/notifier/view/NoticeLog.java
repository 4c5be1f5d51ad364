package dev.lexdelta.notifier.view;

import java.time.Instant;
import java.util.function.ToLongFunction;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Where notices lie: the ends of each partition, and places between them by time. */
final class NoticeLog {
    private final ReadOnlyKeyValueStore<String, LoggedNotice> store;

    NoticeLog(ReadOnlyKeyValueStore<String, LoggedNotice> store) {
        this.store = store;
    }

    static int partitions(ReadOnlyKeyValueStore<String, LoggedNotice> store) {
        try (var last = store.reverseRange(null, LoggedNotice.PARTITIONS_END)) {
            return last.hasNext() ? LoggedNotice.partition(last.next().key) + 1 : 0;
        }
    }

    /** The cursor behind the last notice of each partition. */
    Cursor end() {
        return cursor(this::end);
    }

    /** The cursor of a moment: about it, for records carry the time of their input, which may come out of order. */
    Cursor at(Instant moment) {
        return cursor(partition -> offset(partition, moment));
    }

    private Cursor cursor(ToLongFunction<Integer> offsets) {
        var cursor = Cursor.START;
        for (int partition = partitions(store) - 1; partition >= 0; partition--) {
            var offset = offsets.applyAsLong(partition);
            cursor = offset > 0 ? cursor.with(partition, offset) : cursor;
        }
        return cursor;
    }

    private long end(int partition) {
        try (var last =
                store.reverseRange(LoggedNotice.partitionKey(partition), LoggedNotice.partitionKey(partition + 1))) {
            return last.hasNext() ? LoggedNotice.offset(last.next().key) + 1 : 0;
        }
    }

    private long offset(int partition, Instant moment) {
        long low = 0;
        long high = end(partition);
        while (low < high) {
            long middle = low + (high - low) / 2;
            long next = earlier(partition, middle, moment);
            low = next > middle ? next : low;
            high = next > middle ? high : middle;
        }
        return low;
    }

    /** The offset behind the first notice from an offset on, where that is earlier than the moment; else the offset. */
    private long earlier(int partition, long offset, Instant moment) {
        try (var found = store.range(LoggedNotice.key(partition, offset), LoggedNotice.partitionKey(partition + 1))) {
            if (!found.hasNext()) {
                return offset;
            }
            var first = found.next();
            return first.value.at().isBefore(moment) ? LoggedNotice.offset(first.key) + 1 : offset;
        }
    }

    /** Whether notices are missing between a cursor and what is kept: the log was cut, or begun anew. */
    boolean isCutBehind(Cursor cursor) {
        for (int partition = 0; partition < partitions(store); partition++) {
            if (cursor.offset(partition) > 0 && first(partition) > cursor.offset(partition)) {
                return true;
            }
        }
        return false;
    }

    private long first(int partition) {
        try (var first = store.range(LoggedNotice.partitionKey(partition), LoggedNotice.partitionKey(partition + 1))) {
            return first.hasNext() ? LoggedNotice.offset(first.next().key) : 0;
        }
    }
}

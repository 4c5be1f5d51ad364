package dev.lexdelta.notifier.view;

import dev.lexdelta.contract.notice.Notice;
import java.time.Instant;

/** A notice with the time of its record. */
record LoggedNotice(Instant at, Notice notice) {
    /** Keys sort by partition, then by offset. */
    static String key(int partition, long offset) {
        return partitionKey(partition) + "%016x".formatted(offset);
    }

    /** Before every key of the partition. */
    static String partitionKey(int partition) {
        return "%08x".formatted(partition);
    }

    static int partition(String key) {
        return Integer.parseInt(key.substring(0, 8), 16);
    }

    static long offset(String key) {
        return Long.parseLong(key.substring(8), 16);
    }
}

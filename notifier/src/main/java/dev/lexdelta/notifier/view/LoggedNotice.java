package dev.lexdelta.notifier.view;

import dev.lexdelta.contract.notice.Notice;
import java.time.Instant;

/** A notice with the time of its record. */
record LoggedNotice(Instant at, Notice notice) {
    /** Keys sort by partition, then by offset. */
    static String key(int partition, long offset) {
        return partitionKey(partition) + "%016x".formatted(offset);
    }

    /** After every key of a partition that is before the offset. */
    static String before(int partition, long offset) {
        return offset == 0 ? partitionKey(partition) : key(partition, offset - 1);
    }

    // after every key of a partition, which begins with a hexadecimal digit
    private static final String BY_ID = "id:";

    /** Between the keys of partitions and those of ids. */
    static final String PARTITIONS_END = "g";

    static String byId(String notice) {
        return BY_ID + notice;
    }

    /** Without what serves matching only. */
    LoggedNotice thin() {
        return new LoggedNotice(at, notice.thin());
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

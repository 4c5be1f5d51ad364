package dev.lexdelta.notifier.view;

import dev.lexdelta.contract.notice.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Reads pages of notices: the partitions merged by time, each in its own order. */
final class Notices {
    // a page that finds nothing must end too
    private static final int LOOKED_AT = 2_000;

    /** A partition's notices from the cursor on. */
    private record Lane(KeyValueIterator<String, LoggedNotice> notices, KeyValue<String, LoggedNotice> first) {}

    private static final Comparator<Lane> BY_TIME = Comparator.<Lane, Instant>comparing(
                    lane -> lane.first().value.at())
            .thenComparing(lane -> lane.first().key);

    private Notices() {}

    static NoticePage page(
            ReadOnlyKeyValueStore<String, LoggedNotice> store, Cursor after, Predicate<Notice> wanted, int limit) {
        var lanes = new PriorityQueue<>(BY_TIME);
        try {
            open(store, after, lanes);
            return page(lanes, after, wanted, limit);
        } finally {
            lanes.forEach(lane -> lane.notices().close());
        }
    }

    private static void open(
            ReadOnlyKeyValueStore<String, LoggedNotice> store, Cursor after, PriorityQueue<Lane> lanes) {
        int partitions = partitions(store);
        for (int partition = 0; partition < partitions; partition++) {
            advance(
                    store.range(
                            LoggedNotice.key(partition, after.offset(partition)),
                            LoggedNotice.partitionKey(partition + 1)),
                    lanes);
        }
    }

    /** The cursor behind the last notice of each partition. */
    static Cursor end(ReadOnlyKeyValueStore<String, LoggedNotice> store) {
        var end = Cursor.START;
        for (int partition = partitions(store) - 1; partition >= 0; partition--) {
            try (var last = store.reverseRange(
                    LoggedNotice.partitionKey(partition), LoggedNotice.partitionKey(partition + 1))) {
                end = last.hasNext() ? end.with(partition, LoggedNotice.offset(last.next().key) + 1) : end;
            }
        }
        return end;
    }

    private static int partitions(ReadOnlyKeyValueStore<String, LoggedNotice> store) {
        try (var last = store.reverseRange(null, LoggedNotice.PARTITIONS_END)) {
            return last.hasNext() ? LoggedNotice.partition(last.next().key) + 1 : 0;
        }
    }

    private static void advance(KeyValueIterator<String, LoggedNotice> notices, PriorityQueue<Lane> lanes) {
        if (notices.hasNext()) {
            lanes.add(new Lane(notices, notices.next()));
        } else {
            notices.close();
        }
    }

    private static NoticePage page(PriorityQueue<Lane> lanes, Cursor after, Predicate<Notice> wanted, int limit) {
        List<Notice> found = new ArrayList<>();
        var next = after;
        for (int looked = 0; looked < LOOKED_AT && found.size() < limit && !lanes.isEmpty(); looked++) {
            var lane = lanes.remove();
            var key = lane.first().key;
            var notice = lane.first().value.notice();
            next = next.with(LoggedNotice.partition(key), LoggedNotice.offset(key) + 1);
            if (wanted.test(notice)) {
                found.add(notice);
            }
            advance(lane.notices(), lanes);
        }
        return new NoticePage(List.copyOf(found), next, !lanes.isEmpty());
    }
}

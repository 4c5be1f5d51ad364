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
import org.jspecify.annotations.Nullable;

/** Reads notices: the partitions merged by time, each in its own order, or all backwards. */
final class Notices {
    // a page that finds nothing must end too
    private static final int LOOKED_AT = 2_000;

    /** What is left to read of a partition. */
    private record Lane(KeyValueIterator<String, LoggedNotice> notices, KeyValue<String, LoggedNotice> first) {
        Taken taken() {
            return new Taken(first.value.at(), first.value.notice());
        }
    }

    private static final Comparator<Lane> OLDEST_FIRST = Comparator.<Lane, Instant>comparing(
                    lane -> lane.first().value.at())
            .thenComparing(lane -> lane.first().key);

    private final PriorityQueue<Lane> lanes;

    private Notices(Comparator<Lane> order) {
        lanes = new PriorityQueue<>(order);
    }

    /**
     * A page.
     *
     * @param until where to stop; null for the end
     */
    static NoticePage page(
            ReadOnlyKeyValueStore<String, LoggedNotice> store,
            Cursor after,
            @Nullable Cursor until,
            Predicate<Taken> wanted,
            int limit) {
        var notices = new Notices(OLDEST_FIRST);
        try {
            for (int partition = 0; partition < NoticeLog.partitions(store); partition++) {
                var end = until == null
                        ? LoggedNotice.partitionKey(partition + 1)
                        : LoggedNotice.before(partition, until.offset(partition));
                notices.advance(store.range(LoggedNotice.key(partition, after.offset(partition)), end));
            }
            return notices.page(after, wanted, limit);
        } finally {
            notices.close();
        }
    }

    /** Shows notices from a cursor back, the newest first, until the one who looks has seen enough. */
    static void back(ReadOnlyKeyValueStore<String, LoggedNotice> store, Cursor before, Predicate<Taken> goOn) {
        var notices = new Notices(OLDEST_FIRST.reversed());
        try {
            for (int partition = 0; partition < NoticeLog.partitions(store); partition++) {
                notices.advance(store.reverseRange(
                        LoggedNotice.partitionKey(partition),
                        LoggedNotice.before(partition, before.offset(partition))));
            }
            notices.back(goOn);
        } finally {
            notices.close();
        }
    }

    private void close() {
        lanes.forEach(lane -> lane.notices().close());
    }

    private void advance(KeyValueIterator<String, LoggedNotice> notices) {
        if (notices.hasNext()) {
            lanes.add(new Lane(notices, notices.next()));
        } else {
            notices.close();
        }
    }

    private NoticePage page(Cursor after, Predicate<Taken> wanted, int limit) {
        List<Notice> found = new ArrayList<>();
        var next = after;
        for (int looked = 0; looked < LOOKED_AT && found.size() < limit && !lanes.isEmpty(); looked++) {
            var lane = lanes.remove();
            var key = lane.first().key;
            next = next.with(LoggedNotice.partition(key), LoggedNotice.offset(key) + 1);
            if (wanted.test(lane.taken())) {
                found.add(lane.first().value.notice());
            }
            advance(lane.notices());
        }
        return new NoticePage(List.copyOf(found), next, !lanes.isEmpty());
    }

    private void back(Predicate<Taken> goOn) {
        var enough = false;
        while (!enough && !lanes.isEmpty()) {
            var lane = lanes.remove();
            enough = !goOn.test(lane.taken());
            advance(lane.notices());
        }
    }
}

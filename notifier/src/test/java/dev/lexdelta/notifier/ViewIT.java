package dev.lexdelta.notifier;

import static dev.lexdelta.notifier.NoticeSamples.notice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Outcome;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.topic.CloudEvents;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.view.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewIT extends ServiceOnBroker {
    @Test
    void answersRequestsThroughTheView() throws Exception {
        try (var notifier = started(RecordingSender.delivering())) {
            var view = notifier.view();
            subscribe(notifier, "a");
            assertThat(view.subscriptionsOf("owner"))
                    .extracting(Subscription::id)
                    .containsExactly("a");

            var stale = NoticeSamples.request("stale", RequestKind.CHANGE, "a", 9, Instant.now());
            notifier.requests().send(stale).get(10, TimeUnit.SECONDS);
            assertThat(view.verdict("stale").get(30, TimeUnit.SECONDS).verdict().outcome())
                    .isEqualTo(Outcome.STALE);

            var deletion = NoticeSamples.request("delete", RequestKind.DELETE, "a", 1, Instant.now());
            notifier.requests().send(deletion).get(10, TimeUnit.SECONDS);
            assertThat(view.verdict("delete").get(30, TimeUnit.SECONDS).wish()).isNull();
            assertThat(view.subscriptionsOf("owner")).isEmpty();
        }
    }

    @Test
    void showsChangesFromTheLog() throws Exception {
        try (var notifier = started(RecordingSender.delivering())) {
            var withdrawn = IntStream.range(0, 6)
                    .mapToObj(i -> new Superseded(
                            Ids.of("change" + i), i, "r" + i, Transition.DRAFT_TO_ENACTED, List.of(), Reason.PIN))
                    .toList();
            for (var event : withdrawn) {
                var headers = CloudEvents.of(event, "370100", Ids.of("version"), Instant.now());
                send(Topics.CHANGES, event.regulation(), (ChangeEvent) event, headers);
            }
            for (var event : withdrawn) {
                await(() -> notifier.view().changeEvent(event.id()).isPresent());
                assertThat(notifier.view().changeEvent(event.id())).contains(event);
            }
        }
    }

    @Test
    void turnsPagesOverAllPartitionsAndKeepsTheCursorOverARestart() throws Exception {
        var published = new ArrayList<String>();
        Cursor cursor;
        try (var notifier = started(RecordingSender.delivering())) {
            var view = notifier.view();
            for (int i = 0; i < 12; i++) {
                var notice = notice("r" + i % 5, Ids.of("v" + i));
                published.add(notice.id());
                publish(notice);
            }
            await(() -> view.notices(null, notice -> true, 100).notices().size() == 12);
            var first = view.notices(null, notice -> true, 5);
            var rest = view.notices(first.next(), notice -> true, 100);
            var seen = new ArrayList<>(first.notices());
            seen.addAll(rest.notices());
            assertThat(seen).extracting(Notice::id).containsExactlyInAnyOrderElementsOf(published);
            assertThat(first.notices()).hasSize(5);
            assertThat(view.end()).isEqualTo(rest.next());
            cursor = Cursor.parse(rest.next().toString()).orElseThrow();
        }
        try (var notifier = started(RecordingSender.delivering())) {
            var view = notifier.view();
            var waiting = view.awaitNotices(cursor, Duration.ofSeconds(60));
            publish(notice("r9", Ids.of("late")));

            assertThat(waiting.get(60, TimeUnit.SECONDS)).isTrue();
            assertThat(view.notices(cursor, notice -> true, 100).notices())
                    .extracting(Notice::id)
                    .containsExactly(notice("r9", Ids.of("late")).id());
        }
    }
}

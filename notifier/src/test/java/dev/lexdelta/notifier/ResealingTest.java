package dev.lexdelta.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.notifier.seal.SealedBox;
import dev.lexdelta.notifier.seal.Target;
import dev.lexdelta.notifier.subscribe.Judge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ResealingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final String OLD = SealedBox.newKey("old");
    private static final String NEW = SealedBox.newKey("new");

    private final TreeMap<String, Subscription> subscriptions = new TreeMap<>();
    private final List<Request> asked = new ArrayList<>();

    private void subscribe(int count, SealedBox box) {
        for (int i = 0; i < count; i++) {
            var id = "s%05d".formatted(subscriptions.size());
            var sealed = box.seal(id, Target.mail(id + "@example.org"));
            var wish = new Wish("n", NoticeSamples.ALL, ChannelKind.MAIL, "zh", true, sealed);
            judge(new Request("r", RequestKind.CREATE, id, 0, "ann", wish, NOW));
        }
    }

    private CompletableFuture<Void> judge(Request request) {
        var judged = Judge.judge(subscriptions.get(request.subscription()), request);
        subscriptions.put(judged.id(), judged);
        return CompletableFuture.completedFuture(null);
    }

    private Map<String, Integer> pass(SealedBox box) {
        return new Resealing(
                        box,
                        (after, limit) -> subscriptions.tailMap(after, false).values().stream()
                                .limit(limit)
                                .toList(),
                        request -> {
                            asked.add(request);
                            return judge(request);
                        },
                        () -> NOW)
                .pass();
    }

    @Test
    void afterAKeyWasChangedAllIsSealedWithTheNewOneAndTheOldOneCanGo() {
        subscribe(450, SealedBox.of(List.of(OLD)));
        subscribe(50, SealedBox.of(List.of(NEW)));
        judge(new Request("d", RequestKind.DELETE, "s00007", 1, "ann", null, NOW));
        var both = SealedBox.of(List.of(NEW, OLD));

        assertThat(pass(both)).isEqualTo(Map.of("new", 50, "old", 449));
        assertThat(pass(both)).isEqualTo(Map.of("new", 499, "old", 0));

        assertThat(asked).hasSize(449);
        var alone = SealedBox.of(List.of(NEW));
        subscriptions.values().stream().filter(one -> one.wish() != null).forEach(one -> {
            var target = alone.open(one.id(), Objects.requireNonNull(one.wish()).sealed());
            assertThat(target.found()).contains(Target.mail(one.id() + "@example.org"));
            assertThat(one.revision()).isEqualTo(1);
        });
    }

    @Test
    void whatChangedMeanwhileStaysAsItIs() {
        subscribe(1, SealedBox.of(List.of(OLD)));
        var before = subscriptions.get("s00000");
        judge(new Request("c", RequestKind.CHANGE, "s00000", 1, "ann", NoticeSamples.wish(NoticeSamples.ALL), NOW));
        var changed = Objects.requireNonNull(subscriptions.get("s00000").wish());

        new Resealing(
                        SealedBox.of(List.of(NEW, OLD)),
                        (after, limit) -> after.isEmpty() ? List.of(before) : List.of(), // a view that is behind
                        this::judge,
                        () -> NOW)
                .pass();

        assertThat(subscriptions.get("s00000").wish()).isEqualTo(changed);
    }

    @Test
    void whatNoKeyOpensIsCountedAndLeft() {
        subscribe(2, SealedBox.of(List.of(SealedBox.newKey("lost"))));

        assertThat(pass(SealedBox.of(List.of(NEW)))).isEqualTo(Map.of("new", 0, "lost", 2));
        assertThat(asked).isEmpty();
    }

    @Test
    void aBrokerThatIsGoneIsAskedAgainNextTime() {
        subscribe(1, SealedBox.of(List.of(OLD)));

        var counts = new Resealing(
                        SealedBox.of(List.of(NEW, OLD)),
                        (after, limit) -> after.isEmpty() ? List.copyOf(subscriptions.values()) : List.of(),
                        request -> CompletableFuture.failedFuture(new IllegalStateException("no broker")),
                        () -> NOW)
                .pass();

        assertThat(counts).containsEntry("old", 1);
    }
}

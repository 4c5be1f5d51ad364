package dev.lexdelta.ingester.publish;

import static dev.lexdelta.contract.text.TestText.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.broker.Broker;
import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.ingester.place.Placements;
import dev.lexdelta.ingester.place.Placing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class KafkaPublisherIT {
    private static final Instant NOW = Instant.parse("2026-03-03T02:00:00Z");
    private static final Jurisdiction JINAN = new Jurisdiction("370100", "济南市");
    private static final Jurisdiction QINGDAO = new Jurisdiction("370200", "青岛市");
    private static final LegalText PLACED =
            law("示例条例").in(QINGDAO).at("http://site/a").articles("甲").text();

    @RegisterExtension
    static final Broker BROKER = new Broker();

    @Test
    void publishesWhatIsOnItsWayWhenItIsClosed() throws Exception {
        var deliveries = new ArrayList<CompletableFuture<Void>>();
        try (var publisher = open()) {
            for (int i = 0; i < 200; i++) {
                deliveries.add(publisher.publish(sighting("http://site/" + i, 1)));
            }
        }

        assertThat(deliveries)
                .allMatch(CompletableFuture::isDone)
                .noneMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(readBySuccessor().size()).isEqualTo(200);
    }

    @Test
    void theLastWordOnAnAddressIsWhatIsKnownOfIt() throws Exception {
        try (var publisher = open()) {
            publisher.publish(sighting("http://site/a", 1));
            publisher.publish(sighting("http://site/a", 2)).get();
            publisher.publish(sighting("http://site/a", 3)).get();
        }

        assertThat(readBySuccessor().of("site"))
                .singleElement()
                .extracting(Fetch::failures)
                .isEqualTo(3);
    }

    @Test
    void placesATextInOneTransactionAndFindsItByIdAndByAddress() throws Exception {
        var text = law("示例条例").in(JINAN).at("http://site/a").articles("甲").text();
        try (var publisher = open()) {
            publisher.publish(new Entry.Version(text, seen("http://site/a", 0))).get();
            publisher.publish(placement(text)).get();
        }
        open().close();

        var log = new VersionLog(BROKER.bootstrapServers());
        assertThat(log.seenAt("http://site/a")).containsExactlyInAnyOrder(text.id(), PLACED.id());
        assertThat(log.of(Set.of(text.id())))
                .extracting(VersionLog.Published::event)
                .containsExactly(text, new Retracted(text.id(), "wrong"));
        assertThat(log.of(Set.of(PLACED.id()))).containsExactly(new VersionLog.Published("370200", PLACED));
        assertThat(new Placing(QINGDAO, NOW).of(log.of(log.seenAt("http://site/a"))))
                .isEmpty();
        assertThat(Placements.of(FetchLog.read(BROKER.bootstrapServers()), "http://site/a"))
                .contains(QINGDAO);
    }

    @Test
    void followsWhatIsDecidedOfAddressesMeanwhile() throws Exception {
        var log = FetchLog.open(BROKER.bootstrapServers(), Placements.SOURCE::equals);
        var known = log.known();
        var follower = new Thread(log::follow);
        follower.start();
        try (var publisher = open()) {
            publisher.publish(sighting("http://site/b", 1));
            publisher.publish(placement(PLACED)).get();
        }

        await(() -> known.size() > 0);
        log.close();
        follower.join();

        assertThat(Placements.of(known, "http://site/a")).contains(QINGDAO);
        assertThat(known.size()).isEqualTo(1);
    }

    private static Entry.Placement placement(LegalText wrong) {
        var state = placed(QINGDAO);
        return new Entry.Placement(
                wrong.jurisdiction().code(), new Retracted(wrong.id(), "wrong"), List.of(PLACED), List.of(state));
    }

    private static Fetch placed(Jurisdiction jurisdiction) {
        return new Fetch(
                Placements.SOURCE,
                "http://site/a",
                NOW,
                0,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                jurisdiction);
    }

    private static void await(BooleanSupplier there) {
        while (!there.getAsBoolean()) { // within the time limit of the class
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** A commit is answered before every partition shows it; opening the next publisher waits for that. */
    private static Known readBySuccessor() throws PublishException {
        open().close();
        return FetchLog.read(BROKER.bootstrapServers());
    }

    @Test
    void oneThatIsFencedIsLostAndSaysSoEachTime() throws Exception {
        try (var fenced = open()) {
            fenced.publish(sighting("http://site/a", 1)).get();
            open().close();

            for (int i = 0; i < 2; i++) {
                var delivery = fenced.publish(sighting("http://site/b", 1));
                assertThatThrownBy(() -> delivery.get(20, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .isInstanceOfSatisfying(
                                PublishException.class,
                                e -> assertThat(e.fatal()).isTrue());
            }
        }
    }

    @Test
    void takesNothingMoreWhenItIsClosed() throws Exception {
        var publisher = open();
        publisher.close();
        publisher.close();

        assertThatThrownBy(() -> publisher.publish(sighting("http://site/a", 1)))
                .isInstanceOf(InterruptedException.class);
    }

    private static KafkaPublisher open() throws PublishException {
        return KafkaPublisher.open(BROKER.bootstrapServers(), "publisher-test");
    }

    private static Entry sighting(String url, int failures) {
        return new Entry.Sighting(seen(url, failures));
    }

    private static Fetch seen(String url, int failures) {
        return new Fetch(
                "site",
                url,
                Instant.EPOCH,
                404,
                null,
                null,
                null,
                null,
                null,
                failures,
                "http-404",
                null,
                null,
                null,
                null,
                null);
    }
}

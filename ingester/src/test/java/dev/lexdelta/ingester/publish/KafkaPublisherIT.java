package dev.lexdelta.ingester.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.broker.Broker;
import dev.lexdelta.contract.source.Fetch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class KafkaPublisherIT {
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
        return new Entry.Sighting(new Fetch(
                "site", url, Instant.EPOCH, 404, null, null, null, null, failures, "http-404", null, null, null, null));
    }
}

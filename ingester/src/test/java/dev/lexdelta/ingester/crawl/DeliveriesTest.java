package dev.lexdelta.ingester.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.ingester.publish.PublishException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private final Deliveries deliveries = new Deliveries();
    private final CompletableFuture<Void> first = new CompletableFuture<>();
    private final CompletableFuture<Void> second = new CompletableFuture<>();

    @Test
    void aDeliveryThatFailsIsToldAtTheNextCallAndNotAtTheEndOnly() throws Exception {
        deliveries.add(first.thenRun(() -> {}));
        first.completeExceptionally(PublishException.passing("test", new IOException("broken")));

        assertThatThrownBy(() -> deliveries.add(second))
                .isInstanceOf(PublishException.class)
                .hasMessage("producer test could not publish: broken");
    }

    @Test
    void whatIsStillOnItsWayHoldsNobodyUp() throws Exception {
        deliveries.add(first);
        deliveries.add(CompletableFuture.completedFuture(null));

        assertThat(first).isNotDone();
    }

    @Test
    void aFaultOfOursIsNoFailureToPublish() throws Exception {
        first.completeExceptionally(new ArithmeticException());

        assertThatThrownBy(() -> deliveries.add(first)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void forgetsWhatAnEarlierPassLeftBehind() throws Exception {
        deliveries.add(first);
        deliveries.add(second);
        first.complete(null);
        second.completeExceptionally(PublishException.passing("test", new IOException("broken")));

        deliveries.forget();

        deliveries.awaitAll();
        assertThat(second).isCompletedExceptionally();
    }
}

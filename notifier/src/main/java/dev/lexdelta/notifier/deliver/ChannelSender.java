package dev.lexdelta.notifier.deliver;

import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.notifier.seal.Opened;
import dev.lexdelta.notifier.seal.SealedBox;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the seal of a subscription and sends on its channel. Here a bug of a channel becomes a failed attempt, so that
 * no delivery is lost by it. Thread-safe.
 */
public final class ChannelSender implements Sender {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelSender.class);

    private final SealedBox box;
    private final Map<ChannelKind, Channel> channels;

    public ChannelSender(SealedBox box, Map<ChannelKind, Channel> channels) {
        this.box = box;
        this.channels = Map.copyOf(channels);
    }

    @Override
    public CompletableFuture<Sent> send(Delivery delivery) {
        var channel = channels.get(delivery.wish().channel());
        if (channel == null) {
            return failed("channel " + delivery.wish().channel() + " is not configured here");
        }
        var opened = box.open(delivery.subscription(), delivery.wish().sealed());
        return opened instanceof Opened.Open open
                ? send(channel, delivery, open)
                : failed(((Opened.Shut) opened).reason());
    }

    @Override
    public String endpoint(String subscription, Wish wish) {
        var channel = channels.get(wish.channel());
        return channel == null
                ? subscription
                : box.open(subscription, wish.sealed())
                        .found()
                        .map(channel::endpoint)
                        .orElse(subscription);
    }

    private static CompletableFuture<Sent> send(Channel channel, Delivery delivery, Opened.Open open) {
        try {
            return channel.send(delivery, open.target()).exceptionally(bug -> own(delivery, bug));
        } catch (RuntimeException bug) {
            return CompletableFuture.completedFuture(own(delivery, bug));
        }
    }

    // The message of a bug may hold an address: only its class and place are logged.
    private static Sent own(Delivery delivery, Throwable thrown) {
        var bug = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        var trace = bug.getStackTrace();
        LOG.error(
                "subscription {} could not be told of {}: {} at {}",
                delivery.subscription(),
                delivery.notice().id(),
                bug.getClass().getName(),
                trace.length == 0 ? "?" : trace[0]);
        return new Sent.Failed(0, "sending failed by our own fault", null);
    }

    private static CompletableFuture<Sent> failed(String error) {
        return CompletableFuture.completedFuture(new Sent.Failed(0, error, null));
    }
}

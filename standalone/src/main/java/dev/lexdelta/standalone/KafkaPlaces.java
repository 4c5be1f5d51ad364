package dev.lexdelta.standalone;

import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.ingester.place.Placing;
import dev.lexdelta.ingester.publish.Entry.Placement;
import dev.lexdelta.ingester.publish.KafkaPublisher;
import dev.lexdelta.ingester.publish.PublishException;
import dev.lexdelta.ingester.publish.VersionLog;
import dev.lexdelta.standalone.cli.PlaceWork;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

/** Mends jurisdictions on the topics, as the writer of lexdelta.versions. */
final class KafkaPlaces implements PlaceWork {
    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{32}");

    @Override
    public Reply place(String bootstrapServers, String what, Jurisdiction right) throws BrokerException {
        try {
            var log = new VersionLog(bootstrapServers);
            var published = log.of(VERSION.matcher(what).matches() ? Set.of(what) : log.seenAt(what));
            return published.isEmpty()
                    ? new Reply.Unknown()
                    : new Reply.Placed(publish(
                            bootstrapServers,
                            new Placing(right, Clock.systemUTC().instant()).of(published)));
        } catch (PublishException e) {
            throw new BrokerException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("interrupted; some of it may be placed", e);
        }
    }

    private static List<Move> publish(String bootstrapServers, List<Placement> placements)
            throws PublishException, InterruptedException {
        var moves = new ArrayList<Move>();
        if (placements.isEmpty()) {
            return moves;
        }
        try (var publisher = KafkaPublisher.open(bootstrapServers, "lexdelta-place-" + UUID.randomUUID())) {
            for (var placement : placements) {
                await(publisher, placement);
                var text = placement.texts().get(0);
                moves.add(new Move(placement.retracted().id(), text.id(), text.title()));
            }
        }
        return moves;
    }

    private static void await(KafkaPublisher publisher, Placement placement)
            throws PublishException, InterruptedException {
        try {
            publisher.publish(placement).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PublishException cause) {
                throw cause;
            }
            throw new IllegalStateException("publishing failed in a way it does not declare", e);
        }
    }
}

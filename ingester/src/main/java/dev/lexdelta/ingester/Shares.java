package dev.lexdelta.ingester;

import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.ingester.publish.Membership;
import dev.lexdelta.ingester.publish.PublishException;
import dev.lexdelta.ingester.source.Source;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shares of this ingester in all that is watched, one for each partition of lexdelta.fetches that is its own. */
final class Shares implements Membership.Worker, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shares.class);

    /** Begins to work on the sources of a partition; tells what ended it. */
    @FunctionalInterface
    interface Opener {
        Share open(int partition, List<Source> sources, Consumer<Throwable> failed)
                throws PublishException, InterruptedException;
    }

    private final List<Source> sources;
    private final Opener opener;
    private final Consumer<Throwable> failed;
    private final Map<Integer, Share> shares = new ConcurrentHashMap<>();
    private final Map<Integer, PublishException> lost = new ConcurrentHashMap<>();
    private volatile boolean joined;

    Shares(List<Source> sources, Opener opener, Consumer<Throwable> failed) {
        this.sources = sources;
        this.opener = opener;
        this.failed = failed;
    }

    @Override
    public void take(Set<Integer> partitions, int of) throws PublishException, InterruptedException {
        for (int partition : partitions) {
            var its = sources.stream()
                    .filter(source -> source.partition(of) == partition)
                    .toList();
            if (!its.isEmpty()) {
                shares.put(partition, opener.open(partition, its, cause -> ended(partition, cause)));
            }
        }
        joined = true;
        LOG.info("{} of {} sources are watched here", watched(), sources.size());
    }

    private int watched() {
        return shares.values().stream().mapToInt(Share::size).sum();
    }

    // who was fenced may have lost its partition and not know it yet
    private void ended(int partition, Throwable cause) {
        if (cause instanceof PublishException e && e.fatal()) {
            lost.put(partition, e);
        } else {
            failed.accept(cause);
        }
    }

    @Override
    public void give(Set<Integer> partitions) {
        var given =
                partitions.stream().map(shares::remove).filter(Objects::nonNull).toList();
        given.forEach(Share::stop);
        given.forEach(Share::close);
        lost.keySet().removeAll(partitions);
    }

    @Override
    public void look(Set<Integer> own) throws PublishException {
        for (var each : lost.entrySet()) {
            if (own.contains(each.getKey())) {
                throw each.getValue();
            }
        }
    }

    /** Why work is not going on as it should. */
    Optional<String> notCrawling() {
        return joined
                ? shares.values().stream()
                        .flatMap(share -> share.brokenOff().stream())
                        .findFirst()
                : Optional.of("reading what was fetched before");
    }

    /** How a source is; null when it is not known here. */
    @Nullable
    SourceHealth health(Source source) {
        return shares.values().stream()
                .map(share -> share.health(source.name()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Ends with all that is still worked on; not while a membership runs. */
    @Override
    public void close() {
        give(Set.copyOf(shares.keySet()));
    }
}

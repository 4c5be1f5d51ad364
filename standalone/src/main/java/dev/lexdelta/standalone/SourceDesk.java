package dev.lexdelta.standalone;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.net.RefusedTargets;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.ingester.Backfill;
import dev.lexdelta.ingester.IngesterConfig;
import dev.lexdelta.ingester.crawl.FolderFetcher;
import dev.lexdelta.ingester.crawl.SourceCheck;
import dev.lexdelta.ingester.fetch.FetchLimits;
import dev.lexdelta.ingester.fetch.HttpFetcher;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.publish.PublishException;
import dev.lexdelta.ingester.source.Source;
import dev.lexdelta.ingester.source.SourceFiles;
import dev.lexdelta.standalone.cli.SourceWork;
import dev.lexdelta.standalone.up.UpConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Does with sources what the command line asks for. */
final class SourceDesk implements SourceWork {
    private final RefusedTargets targets;

    SourceDesk(RefusedTargets targets) {
        this.targets = targets;
    }

    @Override
    public Checked check(Path file) throws ConfigException {
        var source = SourceFiles.read(file);
        var limits = FetchLimits.DEFAULT;
        var fetcher = source.folder() == null
                ? new HttpFetcher(limits, IngesterConfig.DEFAULT.userAgentWithContact(), targets)
                : new FolderFetcher(limits.maxBytes());
        try {
            var checked = new SourceCheck(source, fetcher, new Normalizer()::normalize).check();
            return new Checked(checked.lines(), checked.well());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Checked(List.of("interrupted"), false);
        }
    }

    @Override
    public Filled backfill(UpConfig config, String servers, String name, BiConsumer<Integer, Integer> progress)
            throws ConfigException, BrokerException, IOException {
        var source = source(config, name);
        if (source.off() != null) {
            throw new ConfigException("source '%s' is switched off: %s".formatted(source.name(), source.off()));
        }
        try {
            var report = new Backfill(Services.ingesterConfig(config, servers), new Normalizer()::normalize)
                    .run(source, progress::accept);
            return new Filled(report.toString(), Objects.requireNonNullElse(report.failure(), ""));
        } catch (PublishException e) {
            throw new BrokerException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Filled("interrupted", "it goes on when it is run again");
        }
    }

    private static Source source(UpConfig config, String name) throws ConfigException {
        var file = Path.of(name);
        if (Files.isRegularFile(file)) {
            return SourceFiles.read(file);
        }
        return SourceFiles.read(config.sources()).stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConfigException(
                        "there is no source '%s' in %s, and no such file".formatted(name, config.sources())));
    }
}

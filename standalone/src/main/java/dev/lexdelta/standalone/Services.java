package dev.lexdelta.standalone;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.service.Service;
import dev.lexdelta.differ.DifferConfig;
import dev.lexdelta.differ.DifferService;
import dev.lexdelta.ingester.IngesterConfig;
import dev.lexdelta.ingester.IngesterService;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.source.Source;
import dev.lexdelta.ingester.source.SourceFiles;
import dev.lexdelta.notifier.Notifier;
import dev.lexdelta.notifier.NotifierConfig;
import dev.lexdelta.standalone.up.Assembly.Prepared;
import dev.lexdelta.standalone.up.SealKeyFile;
import dev.lexdelta.standalone.up.UpConfig;
import java.util.List;
import java.util.function.Supplier;

/** The services of one process, made of its configuration. */
final class Services {
    private Services() {}

    static Prepared prepare(UpConfig config) throws ConfigException {
        var sources = SourceFiles.read(config.sources());
        var sealKeys = SealKeyFile.keys(config);
        return servers -> {
            var ingester = ingester(config, servers, sources);
            Supplier<String> ofSources = () -> ingester.metrics().orElse("");
            return List.of(differ(config, servers), notifier(config, servers, sealKeys, ofSources), ingester);
        };
    }

    private static Service differ(UpConfig config, String servers) {
        return new DifferService(new DifferConfig(
                servers, config.state(), config.differ().applicationId(), DifferConfig.DEFAULT_TIME_LIMIT));
    }

    private static Service notifier(
            UpConfig config, String servers, List<String> sealKeys, Supplier<String> moreMetrics) {
        var its = new NotifierConfig(
                servers,
                config.state(),
                NotifierConfig.DEFAULT_APPLICATION_ID,
                config.limits(),
                config.http(),
                config.smtp(),
                sealKeys,
                config.allowedTargets());
        return new Notifier(its, moreMetrics);
    }

    private static Service ingester(UpConfig config, String servers, List<Source> sources) {
        return new IngesterService(ingesterConfig(config, servers), sources, new Normalizer()::normalize);
    }

    static IngesterConfig ingesterConfig(UpConfig config, String servers) {
        var defaults = IngesterConfig.DEFAULT;
        return new IngesterConfig(
                servers,
                defaults.transactionalId(),
                defaults.instance(),
                config.archive(),
                config.sources(),
                defaults.userAgent(),
                defaults.contact(),
                config.allowedTargets(),
                defaults.limits());
    }
}

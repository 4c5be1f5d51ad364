package dev.lexdelta.standalone;

import dev.lexdelta.contract.net.RefusedTargets;
import dev.lexdelta.differ.KafkaReplays;
import dev.lexdelta.differ.compare.ComparisonEngine;
import dev.lexdelta.differ.link.LinkStep;
import dev.lexdelta.ingester.fetch.DocumentReader;
import dev.lexdelta.ingester.fetch.Failed;
import dev.lexdelta.ingester.fetch.FetchLimits;
import dev.lexdelta.ingester.fetch.HttpFetcher;
import dev.lexdelta.ingester.fetch.Reading;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.standalone.broker.KafkaTopics;
import dev.lexdelta.standalone.cli.DocumentReader.Read;
import dev.lexdelta.standalone.cli.Tools;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Puts the modules together: the one place that knows which class does what a command needs. */
final class Wiring {
    private static final String USER_AGENT = "Lexdelta";
    private static final Duration RELAY_PAUSE = Duration.ofSeconds(5);

    /** Who types an address may go wherever this machine can. */
    private static final RefusedTargets ANYWHERE = new RefusedTargets(List.of("0.0.0.0/0", "::/0"));

    private Wiring() {}

    static Tools tools() {
        var limits = FetchLimits.DEFAULT;
        var reader = new DocumentReader(
                new HttpFetcher(limits, USER_AGENT, ANYWHERE), Path.of("").toAbsolutePath(), limits.maxBytes());
        return new Tools(
                source -> read(reader, source),
                new Normalizer()::normalize,
                new ComparisonEngine()::compare,
                LinkStep::ofAll,
                new ReadingRenderer(),
                KafkaIntake::open,
                new KafkaTopics(),
                KafkaTokens::make,
                new SourceDesk(ANYWHERE),
                new HttpPinDesk(),
                new HttpNoticeRelay(RELAY_PAUSE),
                new KafkaPlaces(),
                new KafkaReplays(),
                Services::prepare);
    }

    private static Read read(DocumentReader reader, String source) {
        try {
            var reading = reader.read(source);
            return reading instanceof Failed failed
                    ? new Read.Failed(failed.code(), failed.sentence())
                    : new Read.Found(((Reading.Read) reading).document());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Read.Failed("interrupted", source + ": interrupted");
        }
    }
}

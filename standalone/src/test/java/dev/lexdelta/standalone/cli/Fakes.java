package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Headline;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.change.Summary;
import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.service.Service;
import dev.lexdelta.contract.source.Quarantined;
import dev.lexdelta.contract.source.Refusal;
import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.DatesBasis;
import dev.lexdelta.contract.text.Instrument;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Provenance;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.contract.text.VersionHeader;
import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.differ.compare.Occasion;
import dev.lexdelta.differ.link.LinkStep;
import dev.lexdelta.ingester.normalize.Hints;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.notifier.render.Style;
import dev.lexdelta.standalone.broker.TopicWork;
import dev.lexdelta.standalone.up.Assembly;
import dev.lexdelta.standalone.up.UpConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** Tools whose results follow from the names of the documents, as commands.txt uses them. */
final class Fakes {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Fakes() {}

    static Tools tools(Runnable stop) {
        return new Tools(
                Fakes::read,
                Fakes::normalize,
                (from, to, occasion, outOfTime) -> compare(from, to, occasion),
                LinkStep::ofAll,
                new FakeRenderer(),
                Fakes::intake,
                new FakeTopics(stop),
                (servers, owner, scope) -> "lxd_" + owner + "_" + scope,
                new FakeSources(),
                (url, token, decision) -> decide(url, decision),
                Fakes::relay,
                Fakes::place,
                new FakeReplays(),
                new FakeAssembly(stop));
    }

    private static PinDesk.Reply decide(String url, PinDesk.Decision decision) {
        if (url.contains("silent")) {
            return new PinDesk.Reply.NoAnswer("the API at " + url + " does not answer: refused");
        }
        return decision.b().startsWith("unknown")
                ? new PinDesk.Reply.Refused("the API answers 400: 'b' is no version that is known here")
                : new PinDesk.Reply.Taken();
    }

    private static String relay(NoticeRelay.Order order, NoticeRelay.Listener listener, CompletableFuture<Void> stop)
            throws IOException {
        if (order.after().equals("lost")) {
            return "the API answers 400: 'after' is no cursor of this service";
        }
        listener.forwarded(
                "n1",
                "PROMULGATED",
                order.only().isEmpty() ? "204" : order.only().toString());
        return "";
    }

    private static PlaceWork.Reply place(String servers, String what, Jurisdiction right) {
        if (what.startsWith("unknown")) {
            return new PlaceWork.Reply.Unknown();
        }
        return new PlaceWork.Reply.Placed(
                what.startsWith("placed")
                        ? List.of()
                        : List.of(new PlaceWork.Move(what, what + "-in-" + right.code(), "养犬条例")));
    }

    private static DocumentReader.Read read(String source) {
        return source.startsWith("missing")
                ? new DocumentReader.Read.Failed("no-file", source + ": there is no such file")
                : new DocumentReader.Read.Found(document(source));
    }

    private static RawDocument document(String source) {
        var bytes = source.getBytes(StandardCharsets.UTF_8);
        return new RawDocument(bytes, source, null, Trust.MIRROR, NOW, null, null, Hints.NONE, false);
    }

    private static Normalized normalize(RawDocument document) {
        var content = new String(document.bytes(), StandardCharsets.UTF_8);
        if (content.startsWith("bug")) {
            throw new IllegalStateException("a bug");
        }
        if (content.startsWith("recipe")) {
            return new Normalized.Refused(new Quarantined(document.url(), RECIPE, null, null, NOW));
        }
        return new Normalized.Accepted(text(content, document.url()));
    }

    private static final List<Refusal> RECIPE = List.of(
            new Refusal("no-articles", "has no articles", null),
            new Refusal("numbers", "the numbers do not run on", 3));

    private static LegalText text(String content, String url) {
        var stage = content.startsWith("law") ? StageKind.PROMULGATED : StageKind.CONSULTATION;
        var title = content.contains("another") ? "另一条例" : "养犬条例";
        return new LegalText(
                content,
                content,
                "fake/1",
                false,
                title,
                title,
                Instrument.LOCAL_REGULATION,
                Action.ENACT,
                new Stage(stage, 1, ""),
                null,
                Jurisdiction.UNKNOWN,
                List.of(),
                null,
                Dates.NONE,
                DatesBasis.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Provenance(url, null, Trust.MIRROR, NOW, null, "")));
    }

    private static ChangeSet compare(LegalText from, LegalText to, Occasion occasion) {
        if (to.id().contains("incomparable")) {
            throw new IllegalStateException("another bug");
        }
        return new ChangeSet(
                ChangeSet.idOf(from.id(), to.id(), occasion.transition()),
                occasion.revision(),
                occasion.reason(),
                "fake/1",
                occasion.history(),
                null,
                occasion.regulation(),
                occasion.transition(),
                VersionHeader.of(from),
                VersionHeader.of(to),
                occasion.link(),
                new Summary(Map.of(), 0, 0, 0, 1, Severity.ORDINARY, new Headline("", "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static final class FakeRenderer implements Renderer {
        @Override
        public byte[] render(DiffFormat format, ChangeSet changes, LegalText from, LegalText to, Style style) {
            return (format + " of " + to.title() + " in " + style.language() + "\n").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String render(LegalText text, Style style) {
            return "articles of " + text.title() + " in " + style.language();
        }
    }

    private static Intake intake(String servers, Path archive) throws BrokerException {
        if (servers.startsWith("silent")) {
            throw new BrokerException("cannot connect to " + servers + ": no answer", new IllegalStateException());
        }
        return new Intake() {
            @Override
            public Normalized take(RawDocument document) {
                return normalize(document);
            }

            @Override
            public void refuse(String url, String code, String reason) {}

            @Override
            public void close() {}
        };
    }

    /** A file called "empty" declares a source that lists nothing; a source "half" is left half done. */
    private record FakeSources() implements SourceWork {
        @Override
        public Checked check(Path file) throws ConfigException {
            if (file.toString().startsWith("bad")) {
                throw new ConfigException(file + ": key 'name' has the value 'a b', but must be a word");
            }
            boolean well = !file.toString().startsWith("empty");
            return new Checked(List.of("source      " + file, "list        " + (well ? 20 : 0) + " documents"), well);
        }

        @Override
        public Filled backfill(UpConfig config, String servers, String source, BiConsumer<Integer, Integer> progress)
                throws ConfigException {
            if (source.startsWith("missing")) {
                throw new ConfigException("there is no source '" + source + "'");
            }
            progress.accept(1, 2);
            progress.accept(2, 2);
            return new Filled("2 accepted", source.equals("half") ? "the list could not be had" : "");
        }
    }

    /** A broker called "ending" is lost because the process is asked to end. */
    private record FakeTopics(Runnable stop) implements TopicWork {
        @Override
        public List<String> create(String servers, int partitions) throws BrokerException {
            if (servers.startsWith("ending")) {
                stop.run();
                throw new BrokerException("the broker is gone", new IllegalStateException());
            }
            return List.of(servers + "/" + partitions);
        }

        @Override
        public List<String> verify(String servers) {
            return servers.startsWith("empty")
                    ? List.of("topic a does not exist", "topic b does not exist")
                    : List.of();
        }
    }

    /**
     * A source called "unfit" or "differ" makes a service that cannot start, "dies" one that dies in the start of the one called "kills",
     * "stops" one in whose start the process is asked to end.
     */
    private record FakeAssembly(Runnable stop) implements Assembly {
        @Override
        public Prepared prepare(UpConfig config) {
            var death = new CompletableFuture<Throwable>();
            return servers -> config.sources().stream()
                    .map(source ->
                            (Service) new FakeService(source.getFileName().toString(), stop, death))
                    .toList();
        }
    }

    private record FakeService(String name, Runnable stop, CompletableFuture<Throwable> death) implements Service {
        @Override
        public void start() {
            if (name.startsWith("stops")) {
                stop.run();
            }
            if (name.equals("kills")) {
                death.complete(cause());
            }
        }

        @Override
        public CompletableFuture<Throwable> failure() {
            return switch (name) {
                case "dies" -> death;
                case "unfit", "differ" -> CompletableFuture.completedFuture(cause());
                default -> new CompletableFuture<>();
            };
        }

        private static Throwable cause() {
            return new IllegalStateException("lost its broker");
        }

        @Override
        public Optional<String> notReady() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}

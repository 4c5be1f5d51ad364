package dev.lexdelta.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ArticleLink;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.standalone.TestWiring;
import dev.lexdelta.standalone.broker.KafkaTopics;
import dev.lexdelta.standalone.demo.EventFeed.Told;
import dev.lexdelta.standalone.demo.Subscribers.Receipt;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The demo's own pipeline, held against the list of changes that were written into the example site. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DemoIT {
    @TempDir
    Path folder;

    @Test
    void tellsExactlyWhatWasWrittenIntoTheExampleSite() throws Exception {
        var heard = new Heard();

        var failure = new Demo(new KafkaTopics(), TestWiring.tokens(), TestWiring.assembly(), heard, "zh")
                .run(folder, true, new CompletableFuture<>());

        assertThat(failure).isEmpty();
        assertThat(heard.told)
                .extracting(told -> told.notice().kind())
                .containsExactly(
                        NoticeKind.CONSULTATION_OPENED, NoticeKind.CONSULTATION_OPENED, NoticeKind.PROMULGATED);
        assertThat(heard.told.get(0).notice().version().consultation().closes()).hasToString("2025-04-02");
        assertThat(heard.receipts)
                .containsExactlyInAnyOrder(
                        Receipt.Way.WEBHOOK,
                        Receipt.Way.MAIL,
                        Receipt.Way.WEBHOOK,
                        Receipt.Way.MAIL,
                        Receipt.Way.WEBHOOK,
                        Receipt.Way.MAIL);
        assertThat(heard.privateTarget.statusCode()).isEqualTo(400);
        assertThat(heard.privateTarget.body()).contains("channel.url", "not allowed");
        assertThat(heard.sources).contains("\"state\":\"WATCHED\",\"gap\":null");
        assertThat(heard.metrics).contains("lexdelta_ready 1.0", "lexdelta_source_listed{source=");
        assertIsWritten(heard.told.get(1).comparisons(), "draft1_to_draft2");
        assertIsWritten(heard.told.get(2).comparisons(), "draft2_to_law");
    }

    private static void assertIsWritten(List<ChangeSet> comparisons, String name) throws IOException {
        assertThat(comparisons).hasSize(1);
        var set = comparisons.get(0);
        var written = written().get(name);
        assertThat(set.links()).extracting(DemoIT::pair).containsExactlyInAnyOrderElementsOf(pairs(written));
        assertThat(set.changes())
                .extracting(DemoIT::line)
                .containsExactlyInAnyOrderElementsOf(lines(written.get("changes")));
        assertThat(set.changes()).allMatch(ArticleChange::certain);
    }

    private static JsonNode written() throws IOException {
        try (var resource = DemoIT.class.getResourceAsStream("/example-site/expected.json")) {
            return Json.MAPPER.readTree(resource.readAllBytes());
        }
    }

    private static List<String> pairs(JsonNode written) {
        return stream(written.get("links"))
                .map(link -> link.get(0).asString() + ">" + link.get(1).asString())
                .toList();
    }

    private static String pair(ArticleLink link) {
        return link.from() + ">" + link.to();
    }

    private static List<String> lines(JsonNode changes) {
        return stream(changes)
                .map(change -> "%s %s %s%s"
                        .formatted(
                                change.get("kind").asString(),
                                strings(change.get("from")),
                                strings(change.get("to")),
                                change.get("moved").asBoolean() ? " moved" : ""))
                .toList();
    }

    private static String line(ArticleChange change) {
        return "%s %s %s%s".formatted(change.kind(), change.from(), change.to(), change.moved() ? " moved" : "");
    }

    private static List<String> strings(JsonNode list) {
        return stream(list).map(JsonNode::asString).toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return list.valueStream();
    }

    private static final class Heard implements Demo.Stage {
        private final List<Told> told = new ArrayList<>();
        private final List<Receipt.Way> receipts = new ArrayList<>();
        private HttpResponse<String> privateTarget;
        private String sources;
        private String metrics;

        @Override
        public void published(String document) {}

        @Override
        public void told(Told event) {
            told.add(event);
        }

        @Override
        public void subscribed() {}

        @Override
        public void received(Receipt receipt) {
            receipts.add(receipt.way());
        }

        @Override
        public void complete(Demo.Running running) throws IOException {
            privateTarget = subscribe(running, "http://169.254.169.254/");
            sources = get(running.api() + "/v1/sources").body();
            metrics = get(running.api() + "/metrics").body();
        }

        private static HttpResponse<String> get(String url) throws IOException {
            return send(HttpRequest.newBuilder(URI.create(url)).build());
        }

        private static HttpResponse<String> subscribe(Demo.Running running, String url) throws IOException {
            var body = "{\"name\":\"n\",\"channel\":{\"kind\":\"WEBHOOK\",\"url\":\"%s\"}}".formatted(url);
            var request = HttpRequest.newBuilder(URI.create(running.api() + "/v1/subscriptions"))
                    .header("Authorization", "Bearer " + running.token())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return send(request);
        }

        private static HttpResponse<String> send(HttpRequest request) throws IOException {
            try {
                return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
    }
}

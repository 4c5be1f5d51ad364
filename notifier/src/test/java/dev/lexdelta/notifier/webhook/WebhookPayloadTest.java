package dev.lexdelta.notifier.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.deliver.Notices;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class WebhookPayloadTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/lexdelta/notifier/webhook/promulgated.json");

    private final WebhookPayload payload = new WebhookPayload(URI.create("https://lexdelta.example.org/api/"));

    @Test
    void readsLikeTheGoldenFile() throws IOException {
        var tree = Json.MAPPER.readTree(payload.of(Notices.promulgated()));
        var json = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, json);
        }

        assertThat(json).isEqualTo(Files.readString(GOLDEN));
    }

    /** Comparisons with ten effects each, and what is left of the first. */
    @ParameterizedTest
    @CsvSource({
        "1, 10, 10, false, 1, 10, 10",
        "1, 2000, 10, true, 1, 10, 200",
        "1, 200000, 10, true, 1, 10, 200",
        "20, 100, 10, true, 20, 0, 0",
        "200, 1000, 10, true, 3, 0, 0",
        "2, 10, 100000, true, 2, 10, 10",
    })
    void leavesOutWhatIsLeastMissed(
            int comparisons, int wording, int title, boolean truncated, int left, int effects, int words) {
        var tree = tree(comparisons, wording, title);

        assertThat(tree.get("truncated").asBoolean()).isEqualTo(truncated);
        var kept = tree.get("data").get("comparisons");
        assertThat(kept.size()).isEqualTo(left);
        assertThat(kept.get(0).get("effects").size()).isEqualTo(effects);
        assertThat(tree.get("data").get("links").get("change").asString())
                .isEqualTo("https://lexdelta.example.org/api/v1/changes/c0");
        if (effects > 0) {
            assertThat(kept.get(0).get("effects").get(0).get("new").asString().replace("…", ""))
                    .hasSize(words);
        }
    }

    private JsonNode tree(int comparisons, int wording, int title) {
        var effect = new ArticleEffect(
                Label.DUTY, Direction.STRICTER, "旧".repeat(wording), "新".repeat(wording), "1/p1", "1/p1", "duty");
        var effects = Collections.nCopies(10, effect).toArray(ArticleEffect[]::new);
        var all = IntStream.range(0, comparisons)
                .mapToObj(i -> Notices.comparison("c" + i, Severity.MAJOR, effects))
                .toList();
        var bytes = payload.of(Notices.notice("题".repeat(title), "", all));

        assertThat(bytes.length).isLessThanOrEqualTo(WebhookPayload.MOST_BYTES);
        return Json.MAPPER.readTree(bytes);
    }

    @Test
    void saysTheSameEachTime() {
        assertThat(payload.of(Notices.promulgated())).isEqualTo(payload.of(Notices.promulgated()));
    }
}

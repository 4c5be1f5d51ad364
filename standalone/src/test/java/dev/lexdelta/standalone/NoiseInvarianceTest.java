package dev.lexdelta.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.RegulationRef;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.shared.SharedFolder;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.differ.compare.ComparisonEngine;
import dev.lexdelta.differ.compare.Occasion;
import dev.lexdelta.ingester.normalize.Hints;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.normalize.RawDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * What scraping did to a text is no change of the law: a damaged copy compared with its clean twin gives nothing that is
 * called certain.
 */
class NoiseInvarianceTest {
    private final Normalizer normalizer = new Normalizer();
    private final ComparisonEngine engine = new ComparisonEngine();

    @ParameterizedTest
    @MethodSource("damaged")
    void aDamagedCopyIsNoChange(String name) throws IOException {
        var folder = SharedFolder.orSkip().resolve("noisy");
        var twin = Json.MAPPER.readTree(Files.readAllBytes(folder.resolve(name + ".json")));

        var set = compare(clean(twin), read(Files.readAllBytes(folder.resolve(name + ".txt"))));

        var headings = headings(twin);
        assertThat(set.changes())
                .filteredOn(change -> change.certain() && change.kind() != ChangeKind.UNCHANGED)
                .allSatisfy(change -> assertThat(changed(change)).isSubsetOf(headings));
    }

    private static List<String> changed(ArticleChange change) {
        return change.segments().stream()
                .filter(segment -> segment.op() != Op.EQUAL && segment.certain())
                .map(Segment::text)
                .toList();
    }

    private ChangeSet compare(LegalText clean, LegalText noisy) {
        var regulation = new RegulationRef(null, clean.title(), clean.jurisdiction());
        return engine.compare(clean, noisy, new Occasion(1, Reason.NEW, false, regulation, null, null), () -> false);
    }

    private LegalText clean(JsonNode twin) {
        var text = new StringBuilder(twin.get("title").asString()).append('\n');
        for (var article : twin.get("articles")) {
            text.append('第').append(article.get("number").asInt()).append("条　");
            article.get("paragraphs")
                    .forEach(line -> text.append(line.asString()).append('\n'));
        }
        return read(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The twins count headings that stand on a line of their own as text of the article above; to us they are none. */
    private static Set<String> headings(JsonNode twin) {
        return twin.get("articles").values().stream()
                .flatMap(article -> article.get("paragraphs").values().stream())
                .map(JsonNode::asString)
                .filter(line -> !line.matches("(?s).*[。；：;:]$"))
                .collect(Collectors.toSet());
    }

    private LegalText read(byte[] bytes) {
        var raw = new RawDocument(bytes, "law.txt", null, Trust.MIRROR, Instant.EPOCH, null, null, Hints.NONE, false);
        return ((Normalized.Accepted) normalizer.normalize(raw)).text();
    }

    private static List<String> damaged() throws IOException {
        var folder = SharedFolder.find().map(shared -> shared.resolve("noisy"));
        if (folder.isEmpty()) {
            return List.of("skipped: the folder of real texts (shared) is not there");
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".txt"))
                    .map(file -> file.substring(0, file.length() - 4))
                    .sorted()
                    .toList();
        }
    }
}

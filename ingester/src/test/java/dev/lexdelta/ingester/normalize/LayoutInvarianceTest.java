package dev.lexdelta.ingester.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.ingester.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text whose layout was damaged reads as its clean twin, article by article; the share that does is held. */
class LayoutInvarianceTest {
    private static final long SEED = 20_240_530;

    private final Normalizer normalizer = new Normalizer();

    @ParameterizedTest
    @CsvSource({
        "WRAPPED_WITH_INDENT, 0.998",
        "WRAPPED_WITH_GAPS, 0.998",
        "WRAPPED_FLUSH, 0.975",
        "PRINTED_PAGES, 0.99",
        "CUT_BY_PAGES, 0.995",
        "CONTENTS_WITH_LEADERS, 0.999",
        "RUN_TOGETHER, 0.985",
        "ITEMS_IN_LINE, 0.998",
        "SPACED, 0.999",
        "RESIDUE, 0.999",
    })
    void readsDamagedLayoutAsTheCleanTwin(LayoutDamage damage, double asked) {
        int exact = 0;
        int all = 0;
        for (var file : Shared.files(Shared.folder("corpus/laws"), ".md")) {
            var paragraphs = paragraphs(file);
            var clean = articles(String.join("\n\n", paragraphs));
            var damaged = damage.apply(
                    paragraphs, new Random(SEED + file.getFileName().toString().hashCode()));
            var read = articles(damaged);
            all += clean.size();
            exact += (int) clean.values().stream()
                    .filter(article -> article.equals(read.get(article.number())))
                    .count();
        }
        double share = (double) exact / all;
        System.out.printf("%s: %d of %d articles exact, %.4f%n", damage, exact, all, share);

        assertThat(share).isGreaterThanOrEqualTo(asked);
    }

    private Map<String, Article> articles(String text) {
        var result = normalizer.normalize(NormalizerTest.document(text.getBytes(StandardCharsets.UTF_8), "law.txt"));
        var articles = new HashMap<String, Article>();
        if (result instanceof Normalized.Accepted accepted) {
            accepted.text().articles().forEach(article -> articles.put(article.number(), article));
        }
        return articles;
    }

    /** The lines of a Markdown file without its markup. */
    static List<String> paragraphs(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("<!--"))
                    .map(line -> line.replaceFirst("^#+ ", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

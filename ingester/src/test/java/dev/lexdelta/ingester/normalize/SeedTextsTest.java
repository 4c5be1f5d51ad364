package dev.lexdelta.ingester.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.ingester.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every character of the five seeds, held as lengths and hashes so that no text of theirs is part of the project; README.md
 * tells how each was established. Refresh with -Dgolden.update=true.
 */
class SeedTextsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/lexdelta/ingester/normalize/seeds");
    private static final int HASH = 12;

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void readsEveryArticleToTheLetter(String seed) throws IOException {
        var file = Shared.files(Shared.folder("seeds"), ".txt").stream()
                .filter(path -> path.getFileName().toString().startsWith(seed))
                .findFirst()
                .orElseThrow();
        var read = new Normalizer().normalize(NormalizerTest.document(Files.readAllBytes(file), "seed.txt"));

        var lines = lines(((Normalized.Accepted) read).text());

        var golden = GOLDEN.resolve(seed + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.write(golden, lines, StandardCharsets.UTF_8);
        }
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(golden, StandardCharsets.UTF_8));
    }

    private static List<String> lines(LegalText text) {
        var lines = new ArrayList<String>();
        text.divisions()
                .forEach(division -> lines.add(String.join(
                        " ",
                        division.label(),
                        String.valueOf(division.first()),
                        String.valueOf(division.last()),
                        hash(division.heading()))));
        text.articles().forEach(article -> lines.add(line(article)));
        text.repairs().stream().filter(repair -> repair.article() != null).forEach(repair -> lines.add(line(repair)));
        return lines;
    }

    /** Number, label, paragraphs, characters and their hash; a caption by its hash. */
    private static String line(Article article) {
        var flat = article.flat();
        return "%s %s %d款 %d %s%s"
                .formatted(
                        article.number(),
                        article.label(),
                        article.paragraphs().size(),
                        flat.length(),
                        hash(flat),
                        article.caption() == null ? "" : " " + hash(article.caption()));
    }

    private static String line(Repair repair) {
        return "%s/%s %d..%d %s %s"
                .formatted(
                        repair.article(),
                        repair.path(),
                        repair.from(),
                        repair.to(),
                        repair.rule(),
                        repair.certain() ? "certain" : "uncertain");
    }

    private static String hash(String text) {
        return Ids.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
    }
}

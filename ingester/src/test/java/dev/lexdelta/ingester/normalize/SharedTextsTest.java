package dev.lexdelta.ingester.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.ArticleKind;
import dev.lexdelta.contract.text.DivisionLevel;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.ingester.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Measured on real texts, which stay outside the project. */
class SharedTextsTest {
    private static final Pattern ARTICLE = Pattern.compile("(?m)^[\\s*]*第[一二三四五六七八九十百千零〇]+[条條]");

    private final Normalizer normalizer = new Normalizer();

    @ParameterizedTest
    @CsvSource({
        "000, 内蒙古自治区数字经济促进条例, PROMULGATED, 77, 9, 150000",
        "001, 济南市数字经济促进条例, CONSULTATION, 65, 9, 370100",
        "002, 无锡市数字化转型促进条例, PROMULGATED, 55, 7, 320200",
        "003, 黑龙江省促进数字经济条例, CONSULTATION, 84, 13, 230000",
        "004, 太原市大数据发展促进条例, PROMULGATED, 32, 0, 140100",
    })
    void readsEverySeedAsTextAndAsPage(
            String seed, String title, StageKind stage, int articles, int chapters, String code) {
        var file = Shared.files(Shared.folder("seeds"), ".txt").stream()
                .filter(path -> path.getFileName().toString().startsWith(seed))
                .findFirst()
                .orElseThrow();

        var text = read(bytes(file), "seed.txt");

        assertThat(text.title()).isEqualTo(title);
        assertThat(text.stage().kind()).isEqualTo(stage);
        assertThat(text.jurisdiction().code()).isEqualTo(code);
        assertThat(text.articles()).extracting(Article::number).containsExactlyElementsOf(numbers(articles));
        assertThat(text.divisions())
                .filteredOn(division -> division.level() == DivisionLevel.CHAPTER)
                .hasSize(chapters);
        assertThat(read(page(file), "seed.html").id()).isEqualTo(text.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"corpus/laws", "corpus/pairs", "corpus/drafts", "corpus/large", "gold", "gold-tw"})
    void findsEveryArticle(String folder) {
        var missing = new ArrayList<String>();
        for (var file : Shared.files(Shared.folder(folder), ".md", ".txt")) {
            long expected = ARTICLE.matcher(new String(bytes(file), StandardCharsets.UTF_8))
                    .results()
                    .count();
            long found = read(bytes(file), file.getFileName().toString()).articles().stream()
                    .filter(article -> article.kind() == ArticleKind.ARTICLE)
                    .count();
            if (found < expected) {
                missing.add(file.getFileName() + ": " + found + " of " + expected);
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void joinsTheWrappedLinesOfPrintedDrafts() {
        var folder = Shared.folder("corpus/drafts");
        var drafts = Shared.files(folder, "draft.txt");

        assertThat(drafts).isNotEmpty().allSatisfy(draft -> {
            var paragraphs = read(bytes(draft), "draft.txt").articles().stream()
                    .flatMap(article -> article.paragraphs().stream())
                    .filter(paragraph ->
                            paragraph.items().isEmpty() && paragraph.table().isEmpty())
                    .toList();
            long open = paragraphs.stream()
                    .filter(paragraph -> !paragraph.text().matches("(?s).*[。：；）”]$"))
                    .count();
            assertThat(open * 100)
                    .as("%s: paragraphs that end inside a sentence", draft)
                    .isLessThanOrEqualTo(paragraphs.size());
        });
    }

    private LegalText read(byte[] bytes, String name) {
        var result = normalizer.normalize(NormalizerTest.document(bytes, name));
        assertThat(result).as(name).isInstanceOf(Normalized.Accepted.class);
        return ((Normalized.Accepted) result).text();
    }

    private static List<String> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(String::valueOf).toList();
    }

    private static byte[] page(Path file) {
        var lines = new String(bytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> "<p>　　" + line.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
                .collect(Collectors.joining("\n"));
        var page = "<!DOCTYPE html><html><head><title>政策法规_某网站</title><script>var a = '第一条 x';</script></head>"
                + "<body><div class=\"nav\"><a>首页</a></div><div><h1>政策文件</h1><div id=\"zoom\">" + lines
                + "</div></div><div class=\"footer\">版权所有</div></body></html>";
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

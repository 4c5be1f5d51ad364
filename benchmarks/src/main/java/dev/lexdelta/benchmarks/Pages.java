package dev.lexdelta.benchmarks;

import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.ingester.normalize.Hints;
import dev.lexdelta.ingester.normalize.RawDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** Pages of a plain site to read, as a crawler gets them, clean and with each kind of damage. */
final class Pages {
    private static final String ARTICLE = "<p>第%d条　县级以上人民政府应当加强绿道建设，第%d号绿道由所在地乡镇管理，不得占用。</p>\n";

    private Pages() {}

    /** Real texts of a kind in a plain template; where they are absent the law of the example site, once. */
    static List<RawDocument> of(String kind) {
        var texts = kind.equals("clean") ? Laws.files("corpus/laws", ".md") : Laws.files("noisy", kind + ".txt");
        return texts.isEmpty()
                ? List.of(ExamplePages.page("law.html"))
                : texts.stream().map(Pages::page).toList();
    }

    /** A page with a law of so many made-up articles. */
    static RawDocument madeUp(int articles) {
        return page(
                "绿道管理条例",
                IntStream.rangeClosed(1, articles)
                        .mapToObj(number -> ARTICLE.formatted(number, number))
                        .collect(Collectors.joining()));
    }

    static double megabytes(List<RawDocument> pages) {
        return pages.stream().mapToLong(page -> page.bytes().length).sum() / 1e6;
    }

    private static RawDocument page(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            var text = lines.map(line -> line.replaceAll("^#+ *|^<!--.*-->$", ""))
                    .filter(line -> !line.isBlank())
                    .toList();
            var body = text.stream()
                    .skip(1)
                    .map(line -> "<p>" + Entities.escape(line) + "</p>\n")
                    .collect(Collectors.joining());
            return page(Entities.escape(text.get(0)), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawDocument page(String title, String body) {
        var html = """
                <!DOCTYPE html>
                <html lang="zh"><head><meta charset="utf-8"><title>%s</title></head><body>
                <div class="nav"><a href="/">首页</a> <a href="/law/">法规</a> <a href="/news/">要闻</a></div>
                <div class="content"><h1>%s</h1>
                %s</div>
                <div class="foot">版权所有</div>
                </body></html>
                """.formatted(title, title, body);
        return new RawDocument(
                html.getBytes(StandardCharsets.UTF_8),
                "page.html",
                null,
                Trust.OFFICIAL,
                Instant.EPOCH,
                "text/html",
                null,
                Hints.NONE,
                false);
    }
}

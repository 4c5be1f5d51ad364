package dev.lexdelta.ingester.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.text.Companion;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.ingester.normalize.Hints;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.normalize.RawDocument;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CompanionsTest {
    private static final String PAGE = """
            <html><head><title>济南市绿道条例（征求意见稿）</title></head><body>
            <a href="/guide/all.html">政策解读</a>
            <div><h1>济南市绿道条例（征求意见稿）</h1>
            <p>第一条 为了规范绿道管理，制定本条例。</p>
            <p>第二条 绿道由政府建设。</p>
            <p>第三条 本条例自　　年　月　日起施行。</p>
            <p>附件2：<a href="notes.docx">《济南市绿道条例（征求意见稿）》的起草说明.docx</a></p></div>
            <a href="https://city.example/qa.html">《济南市绿道条例（征求意见稿）》答记者问</a>
            <a href="https://city.example/other.html">《济南市停车条例》解读</a>
            </body></html>
            """;

    @Test
    void leadToWhereThePageLinksThemAndOthersOfThePageAreNone() {
        assertThat(read(PAGE).companions())
                .containsExactly(
                        new Companion("起草说明", "《济南市绿道条例（征求意见稿）》的起草说明", "https://city.example/2024/notes.docx"),
                        new Companion("答记者问", "《济南市绿道条例（征求意见稿）》答记者问", "https://city.example/qa.html"));
    }

    private static LegalText read(String page) {
        var bytes = page.getBytes(StandardCharsets.UTF_8);
        var url = "https://city.example/2024/draft.html";
        var result = new Normalizer()
                .normalize(new RawDocument(
                        bytes, url, null, Trust.OFFICIAL, Instant.EPOCH, "text/html", null, Hints.NONE, false));
        return ((Normalized.Accepted) result).text();
    }
}

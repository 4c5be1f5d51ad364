package dev.lexdelta.ingester.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.config.ConfigFile;
import dev.lexdelta.ingester.fetch.Failed;
import dev.lexdelta.ingester.fetch.FetchRequest;
import dev.lexdelta.ingester.fetch.Fetched;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import dev.lexdelta.ingester.normalize.Normalizer;
import dev.lexdelta.ingester.source.Source;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceCheckTest {
    private static final String YAML = """
            name: site
            jurisdiction: {code: '990100', name: 云川市}
            list: {url: 'http://site/', row: li, links: a, date: i, only: 条例}
            document: {body: .text, title: h2, attachments: .files a}
            """;

    private final Map<String, String> web = new HashMap<>(Map.of(
            "http://site/",
            "<li><a href=1>云川市标识条例（草案）</a><i>2026-03-01</i><li><a href=2>通知</a>",
            "http://site/1",
            """
            <h2>云川市标识条例（草案）</h2><div class=text><p>第一条 标识应当清晰。<p>第二条 不得涂改标识。</div>
            <div class=files><a href=a.pdf>附件</a></div>"""));

    @Test
    void showsWhatEachSelectorFoundAndWhatCameOfIt() throws Exception {
        var checked = check(YAML);

        assertThat(checked.lines())
                .containsExactly(
                        "source      site",
                        "list        http://site/: 2 documents, 1 wanted",
                        "            2026-03-01  云川市标识条例（草案）  http://site/1",
                        "document    http://site/1: 180 bytes, text/html",
                        "body        '.text' finds 1, the first: 第一条 标识应当清晰。 第二条 不得涂改标识。",
                        "title       'h2' finds 1, the first: 云川市标识条例（草案）",
                        "attachments '.files a' finds 1, the first: 附件",
                        "attachment  http://site/a.pdf",
                        "reads as    BILL 云川市标识条例, 990100云川市, 2 articles");
        assertThat(checked.well()).isTrue();
    }

    @Test
    void saysThatASelectorFindsNothing() throws Exception {
        var checked = check(YAML.replace("title: h2", "title: h3"));

        assertThat(checked.lines()).contains("title       'h3' finds 0");
        assertThat(checked.well()).isFalse();
    }

    @Test
    void saysThatTheListNamesNothing() throws Exception {
        var checked = check(YAML.replace("row: li", "row: tr"));

        assertThat(checked.lines())
                .containsExactly("source      site", "list        http://site/: 0 documents, 0 wanted");
        assertThat(checked.well()).isFalse();
    }

    @Test
    void saysWhyADocumentIsRefusedOrCannotBeHad() throws Exception {
        web.put("http://site/1", "<h2>通知</h2><div class=text>开会</div>");
        assertThat(check(YAML).lines()).anyMatch(line -> line.startsWith("refused     "));

        web.remove("http://site/1");
        var checked = check(YAML);

        assertThat(checked.lines()).contains("document    not here");
        assertThat(checked.well()).isFalse();
    }

    @Test
    void saysThatASourceIsOff() throws Exception {
        assertThat(check(YAML + "off: closed\n").lines()).contains("source      site, switched off: closed");
    }

    private SourceCheck.Checked check(String yaml) throws Exception {
        var source = ConfigFile.parse(yaml, "site.yaml", Source.class);
        return new SourceCheck(source, this::fetch, new Normalizer()::normalize).check();
    }

    private Fetched fetch(FetchRequest request) {
        var page = web.get(request.url());
        return page == null
                ? new Failed("http-404", "not here", 404)
                : new Body(
                        200,
                        page.getBytes(StandardCharsets.UTF_8),
                        "text/html",
                        "utf-8",
                        null,
                        null,
                        URI.create(request.url()));
    }
}

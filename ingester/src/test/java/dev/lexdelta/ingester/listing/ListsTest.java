package dev.lexdelta.ingester.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.config.ConfigFile;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import dev.lexdelta.ingester.source.Paged;
import dev.lexdelta.ingester.source.Source;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {
    @Test
    void findsTheDocumentsAndLeavesOutWhatNobodyCanFetch() throws Exception {
        var html = """
                <base href="/docs/"><ul>
                <li><a href="a 1.html"></a><li><a href="条例.html"></a>
                <li><a href="mailto:a@b"></a><li><a href="javascript:go()"></a><li><a href=""></a><li><a href="http://"></a>
                <li><a href="HTTPS://other.org/x#y"></a><li><a href="//other.org/z"></a><li><a name="n"></a>
                """;

        assertThat(links("list: {url: 'http://site/', links: li a}", html).links())
                .extracting(Link::url)
                .containsExactly(
                        "http://site/docs/a%201.html",
                        "http://site/docs/%E6%9D%A1%E4%BE%8B.html",
                        "http://site/docs/",
                        "https://other.org/x",
                        "http://other.org/z");
    }

    @ParameterizedTest
    @CsvSource({"GBK, GBK", "GBK, ", "GBK, utf-8", "UTF-8, no-such-charset", "UTF-8, '<bad name>'", "UTF-8, gb2312"})
    void readsAListInAnyCharsetWhateverItsServerSays(String actual, @Nullable String declared) throws Exception {
        var html = "<meta charset=" + actual + "><a title=征求意见 href=a>a</a><a title=其他 href=b>b</a>";

        var listed = read(
                "list: {url: 'http://site/', links: 'a[title=征求意见]'}",
                html.getBytes(Charset.forName(actual)),
                declared);

        assertThat(((Listed.Links) listed).links()).extracting(Link::url).containsExactly("http://site/a");
    }

    @Test
    void takesTheWholeTitleTheDateAndOnlyWhatIsWanted() throws Exception {
        var html = """
                <li><a href=1 title="云川市&#10;供水条例（征求意见稿）">云川市供水…</a><i>[2026-03-01至2026-04-01]</i>
                <li><a href=2>关于放假的通知</a><i>2026年3月2日</i><li>表头
                """;
        var declared = "list: {url: 'http://site/', row: li, links: a, date: i, only: '征求.{0,9}意见'}";

        var links = links(declared, html);

        assertThat(links.links())
                .containsExactly(new Link("http://site/1", "云川市 供水条例（征求意见稿）", LocalDate.of(2026, 3, 1)));
        assertThat(links.found()).isEqualTo(2);
    }

    @Test
    void findsAddressesInScripts() throws Exception {
        var html = """
                <table><tr><td class=row><script>document.write("<a href='./t1.html?a=1&b=2'>甲条例</a>")</script></td>
                <td class=row><a href="javascript:loadURL('../x/2.html')">乙条例</a></td></table>
                """;
        var declared = "list: {url: 'http://site/a/', links: .row, href: '(?:href=|loadURL\\\\()''([^'']+)'''}";

        assertThat(links(declared.replace("\\\\", "\\"), html).links())
                .extracting(Link::url)
                .containsExactly("http://site/a/t1.html?a=1&b=2", "http://site/x/2.html");
    }

    @Test
    void readsHtmlThatStandsInJsonOrXml() throws Exception {
        var xml =
                "<datastore><recordset><record><![CDATA[<li><a href='/1'>一</a></li>]]></record></recordset></datastore>";
        var json = "{\"data\": {\"html\": \"<li><a href='/1'>一</a></li>\"}}";

        assertThat(links("list: {url: 'http://site/', links: li a}", xml).links())
                .hasSize(1);
        assertThat(links("list: {url: 'http://site/', links: li a, inside: /data/html}", json)
                        .links())
                .hasSize(1);
        assertThat(read("list: {url: 'http://site/', links: li a, inside: /data/html}", "<html>"))
                .isEqualTo(new Listed.NoList("http://site/ gave no JSON with a text at /data/html"));
    }

    private static final String API = """
            api: {url: 'http://site/a', rows: [/data/rows, /data/more], link: '/law/{id}?k={/type/name}', title: /name,
              date: /day, total: /total, expect: {/code: 200}}""";

    @Test
    void readsTheAnswerOfAnInterface() throws Exception {
        var answer = """
                {"code": 200, "total": 389, "data": {"rows": [
                  {"id": 7, "type": {"name": "a&b"}, "name": "<em>供水</em>条例", "day": "2026-03-01 00:00:00"},
                  {"name": "no id"}, {"id": null, "name": "none"}],
                 "more": [{"id": "x y", "type": {"name": "c"}, "name": "办法", "day": 1772323200000}]}}""";

        var links = links(API, answer);

        assertThat(links.total()).isEqualTo(389);
        assertThat(links.links())
                .containsExactly(
                        new Link("http://site/law/7?k=a%26b", "供水条例", LocalDate.of(2026, 3, 1)),
                        new Link("http://site/law/x%20y?k=c", "办法", LocalDate.of(2026, 3, 1)));
    }

    @Test
    void takesAFieldThatIsTheWholeAddressAsItIs() throws Exception {
        var declared = "api: {url: 'https://site/a', rows: '', link: '{url}'}";

        assertThat(links(declared, "[{\"url\": \"//www.site/a?b=c\"}, {\"url\": \"javascript:x\"}]")
                        .links())
                .extracting(Link::url)
                .containsExactly("https://www.site/a?b=c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>", "", "{\"code\": 500, \"data\": {\"rows\": []}}", "{\"data\": {\"rows\": []}}",
                "{\"code\": 200, \"data\": null}", "{\"code\": 200, \"data\": {\"rows\": {}}}", "null", "{\"code\""
            })
    void anAnswerThatIsNoListIsNotAListWithoutDocuments(String answer) throws Exception {
        assertThat(read(API, answer)).isInstanceOf(Listed.NoList.class);
    }

    @Test
    void anAnswerWithAnEmptyListIsAList() throws Exception {
        assertThat(links(API, "{\"code\": 200, \"data\": {\"rows\": []}}").found())
                .isZero();
    }

    @Test
    void readsRssAndAtom() throws Exception {
        var rss = """
                <?xml version="1.0"?><rss version="2.0"><channel><link>http://site/</link>
                <item><title><![CDATA[供水<b>条例</b>]]></title><link>/1.html</link><pubDate>Sun, 01 Mar 2026 08:00:00 +0800</pubDate></item>
                <item><title>办法</title><guid>http://site/2.html</guid></item><item><title>无</title></item></channel></rss>""";
        var atom = """
                <feed xmlns="http://www.w3.org/2005/Atom"><link href="/"/><entry><title>供水条例</title>
                <link rel="edit" href="/edit"/><link rel="alternate" href="1.html"/><updated>2026-03-01T00:00:00Z</updated></entry></feed>""";

        assertThat(links("feed: {url: 'http://site/f/'}", rss).links())
                .containsExactly(
                        new Link("http://site/1.html", "供水条例", LocalDate.of(2026, 3, 1)),
                        new Link("http://site/2.html", "办法", null));
        assertThat(links("feed: {url: 'http://site/f/'}", atom).links())
                .containsExactly(new Link("http://site/f/1.html", "供水条例", LocalDate.of(2026, 3, 1)));
        assertThat(read("feed: {url: 'http://site/f/'}", "<html><a href=x>y")).isInstanceOf(Listed.NoList.class);
    }

    private static Listed.Links links(String declared, String text) throws ConfigException {
        return (Listed.Links) read(declared, text);
    }

    private static Listed read(String declared, String text) throws ConfigException {
        return read(declared, text.getBytes(StandardCharsets.UTF_8), "utf-8");
    }

    private static Listed read(String declared, byte[] bytes, @Nullable String charset) throws ConfigException {
        var source = ConfigFile.parse("name: site\n" + declared, "test.yaml", Source.class);
        var paged = (Paged) source.listing();
        var url = URI.create(paged.page(1).orElseThrow().url());
        return Lists.read(paged, new Body(200, bytes, null, charset, null, null, url), source.encoding());
    }
}

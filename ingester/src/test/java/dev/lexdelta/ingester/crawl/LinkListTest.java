package dev.lexdelta.ingester.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.ingester.fetch.Fetched.Body;
import java.net.URI;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkListTest {
    @Test
    void findsTheDocumentsAndLeavesOutWhatNobodyCanFetch() {
        var html = """
                <base href="/docs/"><ul>
                <li><a href="a 1.html"></a><li><a href="条例.html"></a>
                <li><a href="mailto:a@b"></a><li><a href="javascript:go()"></a><li><a href=""></a><li><a href="http://"></a>
                <li><a href="HTTPS://other.org/x#y"></a><li><a href="//other.org/z"></a><li><a name="n"></a>
                """;

        assertThat(LinkList.of(page(html, "utf-8"), "li a"))
                .containsExactly(
                        "http://site/docs/a%201.html",
                        "http://site/docs/%E6%9D%A1%E4%BE%8B.html",
                        "http://site/docs/",
                        "https://other.org/x",
                        "http://other.org/z");
    }

    @ParameterizedTest
    @CsvSource({"GBK, GBK", "GBK, ", "UTF-8, no-such-charset", "UTF-8, '<bad name>'"})
    void readsAListInAnyCharset(String actual, String declared) {
        var html = "<meta charset=" + actual + "><a title=征求意见 href=a>a</a><a title=其他 href=b>b</a>";
        var bytes = html.getBytes(Charset.forName(actual));
        var page = new Body(200, bytes, null, declared, null, null, URI.create("http://site/"));

        assertThat(LinkList.of(page, "a[title=征求意见]")).containsExactly("http://site/a");
    }

    private static Body page(String html, String charset) {
        return new Body(
                200, html.getBytes(Charset.forName(charset)), null, charset, null, null, URI.create("http://site/"));
    }
}

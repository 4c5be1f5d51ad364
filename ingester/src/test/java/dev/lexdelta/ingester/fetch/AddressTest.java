package dev.lexdelta.ingester.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "http://example.org/a?b=c, http://example.org/a?b=c",
        "HTTPS://example.org, HTTPS://example.org",
        "' http://example.org/a b ', http://example.org/a%20b",
        "http://example.org/条例.html, http://example.org/%E6%9D%A1%E4%BE%8B.html",
        "http://example.org/%E6%9D%A1, http://example.org/%E6%9D%A1",
        "http://example.org/100%, http://example.org/100%25",
        "http://example.org/a#top, http://example.org/a",
        "http://example.org/?q={a|b}, http://example.org/?q=%7Ba%7Cb%7D",
        "http://人大.中国/a, http://xn--gmqz7w.xn--fiqs8s/a"
    })
    void makesAnAddressThatMayBeRequested(String written, String uri) {
        assertThat(Address.parse(written)).contains(URI.create(uri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "/a", "mailto:a@b", "javascript:void(0)", "http:///a", "http://[", "http://a b/"})
    void refusesWhatIsNoAddress(String written) {
        assertThat(Address.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../b.html, http://example.org/b.html",
        "b.html?x=1, http://example.org/list/b.html?x=1",
        "?page=2, http://example.org/list/a.html?page=2",
        "//other.org/x, http://other.org/x",
        "条 一.html, http://example.org/list/%E6%9D%A1%20%E4%B8%80.html"
    })
    void resolvesALinkAgainstItsPage(String link, String uri) {
        var page = URI.create("http://example.org/list/a.html?page=1");

        assertThat(Address.resolve(page, link).map(URI::toString).orElse(null)).isEqualTo(uri);
    }
}

package dev.lexdelta.ingester.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTest {
    @ParameterizedTest
    @CsvSource({
        "text/html, text/html,",
        "Text/HTML;charset=GBK, text/html, GBK",
        "'text/html; q=1; charset=\"utf-8\"', text/html, utf-8",
        "text/html; charset=, text/html,",
        "; charset=utf-8,, utf-8",
        "'',,"
    })
    void readsWhatAServerDeclares(String header, String mediaType, String charset) {
        assertThat(ContentType.parse(header)).isEqualTo(new ContentType(mediaType, charset));
    }

    @ParameterizedTest
    @CsvSource({"条例.HTML, text/html", "a.b.md, text/markdown", "a.txt, text/plain", "a.xyz,", "html,", "'',"})
    void takesTheMediaTypeOfAFileFromItsName(String name, String mediaType) {
        assertThat(ContentType.ofFile(name).mediaType()).isEqualTo(mediaType);
    }
}

package dev.lexdelta.ingester.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    private static final String TEXT = "第一条 为了规范城市绿道的规划、建设和管理，制定本条例。\n";

    private final Decoder decoder = new Decoder();

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ",
        "UTF-8, gb2312",
        "UTF-8, no-such-charset",
        "UTF-8, ' '",
        "GB18030, ",
        "GB18030, gb2312",
        "GB18030, utf-8",
        "GBK, x-gbk",
        "Big5, big5",
        "Big5, ",
        "Big5, gb2312",
        "GB18030, big5",
        "UTF-16, ",
        "UTF-16LE, ",
        "UTF-16BE, ",
        "UTF-16LE, gb2312",
    })
    void findsTheCharsetWhateverTheLabel(String charset, @Nullable String declared) {
        var text = charset.equals("Big5") ? "第一條 為了規範城市綠道的規劃、建設和管理，制定本條例。\n" : TEXT;

        var decoded = decoder.decode(text.getBytes(Charset.forName(charset)), declared);

        assertThat(decoded).isEqualTo(new Decoded.Text(text, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=\"big5\">",
                "<meta http-equiv='Content-Type' content='text/html; charset=big5'>",
                "<?xml version=\"1.0\" encoding=\"big5\"?>"
            })
    void believesThePageItself(String label) {
        var page = label + "第一條 為了規範城市綠道的規劃、建設和管理，制定本條例。";

        assertThat(decoder.decode(page.getBytes(Charset.forName("Big5")), null)).isEqualTo(new Decoded.Text(page, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "Big5"})
    void findsAPageWithoutAnyMark(String charset) {
        var page = "<html><body class=\"plain\"><p>第一條 為了規範城市綠道的規劃、建設和管理，制定本條例。</p>\n</body></html>\n";

        assertThat(decoder.decode(page.getBytes(Charset.forName(charset)), null))
                .isEqualTo(new Decoded.Text(page, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bush hid the facts", "a plain English text of some length", "0101010101", "条例", "名錄"})
    void takesNoOtherTextForAnUnmarkedCharset(String text) {
        assertThat(decoder.decode(text.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(new Decoded.Text(text, 0));
        assertThat(decoder.decode(text.getBytes(Charsets.GB18030), null)).isEqualTo(new Decoded.Text(text, 0));
    }

    @Test
    void takesNoRandomBytesForText() {
        long seed = 20240601;
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var bytes = new byte[2 * (50 + random.nextInt(500))];
            random.nextBytes(bytes);

            assertThat(Utf16.unmarked(bytes)).as("seed %s, round %s", seed, i).isEmpty();
        }
    }

    @Test
    void countsTheBytesThatAreLost() {
        var bytes = TEXT.repeat(20).getBytes(StandardCharsets.UTF_8);
        bytes[30] = (byte) 0xFF;

        assertThat(decoder.decode(bytes, null)).isInstanceOfSatisfying(Decoded.Text.class, text -> {
            assertThat(text.lost()).isPositive();
            assertThat(text.text()).endsWith(TEXT);
        });
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7, PDF", "'PK\u0003\u0004', Word", "GIF89a, GIF"})
    void saysWhichFormatItDoesNotRead(String magic, String named) {
        var decoded = decoder.decode((magic + "....").getBytes(StandardCharsets.ISO_8859_1), null);

        assertThat(decoded).isInstanceOfSatisfying(Decoded.Unreadable.class, unreadable -> {
            assertThat(unreadable.code()).isEqualTo("not-text");
            assertThat(unreadable.message()).contains(named);
        });
    }
}

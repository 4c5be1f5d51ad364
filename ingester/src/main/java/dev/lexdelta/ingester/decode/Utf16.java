package dev.lexdelta.ingester.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Recognises text in UTF-16 that bears no mark of its byte order. */
final class Utf16 {
    private static final int SNIFFED = 8192;

    private Utf16() {}

    // rule: pairs of bytes that are Chinese characters, their marks and ASCII and next to nothing else, with line ends
    // or marks among them, which no pair of ASCII letters gives
    static Optional<Charset> unmarked(byte[] bytes) {
        return bytes.length % 2 != 0 || bytes.length < 4
                ? Optional.empty()
                : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE).stream()
                        .filter(charset -> plausible(sample(bytes, charset)))
                        .findFirst();
    }

    private static String sample(byte[] bytes, Charset charset) {
        return new String(bytes, 0, Math.min(bytes.length, SNIFFED), charset);
    }

    private static boolean plausible(String text) {
        int strange = 0;
        int han = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            han += c >= 0x4E00 && c < 0xA000 ? 1 : 0;
            marks += "\n\r ，。、；：\u3000".indexOf(c) >= 0 ? 1 : 0;
            strange += known(c) ? 0 : 1;
        }
        return strange * 50 <= text.length() && han * 20 >= text.length() && marks * 100 >= text.length();
    }

    private static boolean known(char c) {
        boolean ascii = (c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t';
        boolean chinese = (c >= 0x4E00 && c < 0xA000) || (c >= 0x3000 && c < 0x3040) || (c >= 0xFF00 && c < 0xFFF0);
        return ascii || chinese || (c >= 0x2000 && c < 0x2700) || (c >= 0xA0 && c < 0x100);
    }
}

package dev.lexdelta.ingester.decode;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of charsets as pages write them. */
final class Charsets {
    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset BIG5 = Charset.forName("Big5");
    private static final Set<String> CHINESE =
            Set.of("gb2312", "gbk", "x-gbk", "gb_2312-80", "cp936", "ms936", "gb18030", "chinese");
    private static final int HEAD = 4096;

    private Charsets() {}

    // rule: gb2312 and gbk mean their superset GB18030
    static Optional<Charset> named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        var plain = name.strip().toLowerCase(Locale.ROOT);
        return CHINESE.contains(plain) ? Optional.of(GB18030) : known(plain);
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    // rule: <meta charset=gbk>, <meta http-equiv content="text/html; charset=gbk">, <?xml encoding="gbk"?>
    static Optional<Charset> inside(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = head.indexOf("charset=");
        if (at >= 0) {
            return named(word(head, at + "charset=".length()));
        }
        int xml = head.startsWith("<?xml") ? head.indexOf("encoding=") : -1;
        return xml < 0 ? Optional.empty() : named(word(head, xml + "encoding=".length()));
    }

    private static String word(String head, int from) {
        int start = from;
        while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < head.length()
                && (Character.isLetterOrDigit(head.charAt(end)) || "-_".indexOf(head.charAt(end)) >= 0)) {
            end++;
        }
        return head.substring(start, end);
    }
}

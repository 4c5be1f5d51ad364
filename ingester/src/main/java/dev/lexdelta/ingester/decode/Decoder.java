package dev.lexdelta.ingester.decode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the charset of a document: a label is believed only when the bytes agree with it. */
public final class Decoder {
    /** More lost places than one in this many characters make a text unreadable. */
    private static final int TOLERATED = 20;

    /** UTF-8 in which no more than one foreign character in this many is lost is damaged UTF-8 and nothing else. */
    private static final long DAMAGED = 50;

    private static final int SNIFFED = 4096;
    private static final char LOST = '\uFFFD';

    public Decoded decode(byte[] bytes, @Nullable String declared) {
        var binary = BinaryFormat.of(bytes);
        if (binary.isPresent()) {
            return new Decoded.Unreadable(
                    "not-text",
                    "The document is " + binary.get().description()
                            + ", which is not read yet; give its text or its HTML page.");
        }
        var marked = byteOrderMark(bytes).or(() -> Utf16.unmarked(bytes));
        if (marked.isPresent()) {
            return lenient(bytes, marked.get());
        }
        return looksBinary(bytes)
                ? new Decoded.Unreadable("not-text", "The document is binary data of an unknown kind, not text.")
                : guess(bytes, declared);
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)
                ? Optional.of(StandardCharsets.UTF_16)
                : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksBinary(byte[] bytes) {
        int length = Math.min(bytes.length, SNIFFED);
        int zeros = 0;
        for (int i = 0; i < length; i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros * 100 > length;
    }

    // rule: UTF-8 before any label, also with a few broken bytes, for text in another charset is never so by chance
    private static Decoded guess(byte[] bytes, @Nullable String declared) {
        var utf8 = strict(bytes, StandardCharsets.UTF_8).or(() -> damagedUtf8(bytes));
        return utf8.isPresent() ? text(utf8.get()) : labelled(bytes, declared);
    }

    private static Optional<String> damagedUtf8(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        long foreign = text.chars().filter(c -> c > 0x7F).count();
        return Optional.of(text).filter(read -> foreign > lost(read) && lost(read) * DAMAGED <= foreign);
    }

    private static Decoded labelled(byte[] bytes, @Nullable String declared) {
        var candidates = Stream.of(Charsets.named(declared), Charsets.inside(bytes), Optional.of(Charsets.GB18030))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return candidates.stream()
                .map(charset -> strict(bytes, charset))
                .flatMap(Optional::stream)
                .findFirst()
                .map(read -> clearer(bytes, read).orElse(read))
                .map(Decoder::text)
                .orElseGet(() -> candidates.stream()
                        .map(charset -> lenient(bytes, charset))
                        .min(Comparator.comparingInt(Decoder::loss))
                        .orElseThrow());
    }

    // rule: Big5 without a label, or with a wrong one, is valid GB18030 too, but gives no Chinese text there; so the
    // other way
    private static Optional<String> clearer(byte[] bytes, String read) {
        return Legibility.poor(read)
                ? Stream.of(Charsets.GB18030, Charsets.BIG5)
                        .flatMap(charset -> strict(bytes, charset).stream())
                        .filter(Legibility::clear)
                        .findFirst()
                : Optional.empty();
    }

    private static Decoded text(String text) {
        return new Decoded.Text(text, lost(text));
    }

    private static int lost(String text) {
        return (int) text.chars().filter(c -> c == LOST).count();
    }

    private static int loss(Decoded decoded) {
        return decoded instanceof Decoded.Text text ? text.lost() : Integer.MAX_VALUE;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded lenient(byte[] bytes, Charset charset) {
        var text = new String(bytes, charset);
        int lost = lost(text);
        return lost * TOLERATED > text.length()
                ? new Decoded.Unreadable(
                        "undecodable",
                        "The bytes are no text in " + charset + " or any other charset of Chinese pages.")
                : new Decoded.Text(text, lost);
    }
}

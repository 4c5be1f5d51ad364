package dev.lexdelta.ingester.fetch;

import dev.lexdelta.ingester.fetch.Answer.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes gzip and deflate, within the limit of size. */
sealed interface ContentEncoding {
    /** The content. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Decoded(byte[] bytes) implements ContentEncoding {}

    /** It cannot be had. */
    record Undecodable(Failed failed) implements ContentEncoding {}

    /** Opens what was packed. */
    @FunctionalInterface
    interface Unpacker {
        InputStream open() throws IOException;
    }

    static ContentEncoding decode(Reply reply, URI uri, int limit) {
        var encoding = reply.header("Content-Encoding").strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> new Decoded(reply.body());
            case "gzip", "x-gzip" -> unpacked(() -> new GZIPInputStream(packed(reply)), reply, uri, limit);
            case "deflate" -> unpacked(() -> inflater(reply), reply, uri, limit);
            default -> failed("bad-encoding", "%s is encoded as '%s'".formatted(uri, encoding), reply);
        };
    }

    private static InputStream packed(Reply reply) {
        return new ByteArrayInputStream(reply.body());
    }

    // rule: RFC 9110, 8.4.1.2: deflate is zlib; servers that send it bare are understood as well
    private static InputStream inflater(Reply reply) {
        var body = reply.body();
        boolean zlib =
                body.length > 1 && (body[0] & 0x0F) == 8 && (((body[0] & 0xFF) << 8) | (body[1] & 0xFF)) % 31 == 0;
        return new InflaterInputStream(packed(reply), new Inflater(!zlib));
    }

    private static ContentEncoding unpacked(Unpacker unpacker, Reply reply, URI uri, int limit) {
        try (var stream = unpacker.open()) {
            var bytes = stream.readNBytes(limit);
            return stream.read() < 0
                    ? new Decoded(bytes)
                    : failed("body-too-large", "%s unpacks to more than %d bytes".formatted(uri, limit), reply);
        } catch (IOException e) {
            return failed("bad-encoding", "%s is not packed as it declares: %s".formatted(uri, e.getMessage()), reply);
        }
    }

    private static ContentEncoding failed(String code, String sentence, Reply reply) {
        return new Undecodable(new Failed(code, sentence, reply.status()));
    }
}

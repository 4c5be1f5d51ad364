package dev.lexdelta.ingester.fetch;

import dev.lexdelta.ingester.fetch.Answer.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Undoes gzip, within the limit of size. */
sealed interface ContentEncoding {
    /** The content. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Decoded(byte[] bytes) implements ContentEncoding {}

    /** It cannot be had. */
    record Undecodable(Failed failed) implements ContentEncoding {}

    static ContentEncoding decode(Reply reply, URI uri, int limit) {
        var encoding = reply.header("Content-Encoding").strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> new Decoded(reply.body());
            case "gzip", "x-gzip" -> gunzip(reply, uri, limit);
            default -> failed("bad-encoding", "%s is encoded as '%s'".formatted(uri, encoding), reply);
        };
    }

    private static ContentEncoding gunzip(Reply reply, URI uri, int limit) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(reply.body()))) {
            var bytes = gzip.readNBytes(limit);
            return gzip.read() < 0
                    ? new Decoded(bytes)
                    : failed("body-too-large", "%s unpacks to more than %d bytes".formatted(uri, limit), reply);
        } catch (IOException e) {
            return failed(
                    "bad-encoding", "%s is no gzip, though declared so: %s".formatted(uri, e.getMessage()), reply);
        }
    }

    private static ContentEncoding failed(String code, String sentence, Reply reply) {
        return new Undecodable(new Failed(code, sentence, reply.status()));
    }
}

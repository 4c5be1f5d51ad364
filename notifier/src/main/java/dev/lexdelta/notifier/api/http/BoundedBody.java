package dev.lexdelta.notifier.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Reads a body that may be endless or drip: no more than so many bytes, in no more than so long. */
final class BoundedBody {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int CHUNK = 8 * 1024;

    private BoundedBody() {}

    /** At most one byte more than fits; nothing when it took too long. */
    static Optional<byte[]> read(InputStream in, InstantSource clock) throws IOException {
        var until = clock.instant().plus(LONGEST);
        var body = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        while (body.size() <= ApiRequest.MAX_BODY) {
            var length = in.read(chunk, 0, Math.min(CHUNK, ApiRequest.MAX_BODY + 1 - body.size()));
            if (length < 0) {
                return Optional.of(body.toByteArray());
            }
            body.write(chunk, 0, length);
            if (clock.instant().isAfter(until)) {
                return Optional.empty();
            }
        }
        return Optional.of(body.toByteArray());
    }
}

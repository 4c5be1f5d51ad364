package dev.lexdelta.notifier.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedBodyTest {
    private static final Instant START = Instant.parse("2026-03-03T02:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "65536, 65536", "65537, 65537", "10000000, 65537"})
    void readsAtMostOneByteMoreThanFits(int length, int read) throws IOException {
        var body = BoundedBody.read(new ByteArrayInputStream(new byte[length]), () -> START);

        assertThat(body.orElseThrow()).hasSize(read);
    }

    /** One byte in each second, without end. */
    private static final class Drip extends InputStream implements InstantSource {
        private int seconds;

        @Override
        public int read() {
            seconds++;
            return 'x';
        }

        @Override
        public int read(byte[] target, int from, int length) {
            target[from] = (byte) read();
            return 1;
        }

        @Override
        public Instant instant() {
            return START.plusSeconds(seconds);
        }
    }

    @Test
    void givesUpABodyThatDrips() throws IOException {
        var drip = new Drip();

        assertThat(BoundedBody.read(drip, drip)).isEmpty();
        assertThat(drip.seconds).isEqualTo(11);
    }
}

package dev.lexdelta.ingester.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexdelta.contract.source.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BoundedNormalizerTest {
    private static final RawDocument DOCUMENT =
            NormalizerTest.document("第一条 甲。".getBytes(StandardCharsets.UTF_8), "law.txt");

    @Test
    void givesWhatTheNormalizerGives() {
        var normalizer = new Normalizer();

        assertThat(bounded(normalizer::normalize, Duration.ofMinutes(1))).isEqualTo(normalizer.normalize(DOCUMENT));
    }

    @Test
    void refusesADocumentThatTakesTooLong() {
        var end = new CountDownLatch(1);

        var result = bounded(document -> waitFor(end), Duration.ofMillis(20));

        end.countDown();
        assertThat(((Normalized.Refused) result).quarantined().reasons())
                .extracting(Refusal::code, Refusal::message)
                .containsExactly(
                        tuple("too-slow", "The document was not read within PT0.02S, the limit 'limits.maxReading'."));
    }

    @Test
    void passesAFaultOn() {
        assertThatThrownBy(() -> bounded(
                        document -> {
                            throw new StackOverflowError();
                        },
                        Duration.ofMinutes(1)))
                .isInstanceOf(StackOverflowError.class);
    }

    private static Normalized bounded(Function<RawDocument, Normalized> normalizer, Duration limit) {
        return new BoundedNormalizer(normalizer, limit).apply(DOCUMENT);
    }

    private static Normalized waitFor(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("nobody waits for this any more");
    }
}

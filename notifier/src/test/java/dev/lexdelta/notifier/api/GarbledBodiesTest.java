package dev.lexdelta.notifier.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** No body whatever makes the API fail: it is accepted or refused. */
class GarbledBodiesTest {
    private static final long SEED = 20260303;
    private static final int RUNS = 3_000;
    private static final byte[] BODY = """
            {"name":"数据","filter":{"jurisdictions":["370000"],"effects":[{"label":"PENALTY","direction":null}],
             "leastSeverity":"MAJOR"},"channel":{"kind":"WEBHOOK","url":"https://example.com:1/in?key=1",
             "secret":"whsec_QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNk"},"language":"en","enabled":true}""".getBytes(StandardCharsets.UTF_8);

    @Test
    void areAcceptedOrRefused() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var fixture = new Fixture();
        for (int run = 0; run < RUNS; run++) {
            var body = garbled(random);
            var response = fixture.later(
                            "POST", "/v1/subscriptions", fixture.subscriber, "Content-Type: application/json", body)
                    .join();
            assertThat(response.status())
                    .as("seed %d, run %d: %s", SEED, run, new String(body, StandardCharsets.UTF_8))
                    .isIn(201, 400);
        }
    }

    /** A few bytes replaced, by any or by one that has a meaning in JSON, some left out, some repeated. */
    private static byte[] garbled(RandomGenerator random) {
        var meaningful = "{}[]\",:\\0ntf@/?#%*\n";
        var body = BODY.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var at = random.nextInt(body.length);
            body[at] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) meaningful.charAt(random.nextInt(meaningful.length()));
            var from = random.nextInt(body.length);
            System.arraycopy(BODY, from, body, at, Math.min(random.nextInt(4), body.length - Math.max(at, from)));
        }
        return body;
    }
}

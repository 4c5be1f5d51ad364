package dev.lexdelta.notifier.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.net.RefusedTargets;
import dev.lexdelta.notifier.post.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org/hook",
                "ftp://example.org/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://",
                "https:///hook",
                "https://user:geheim@example.org/",
                "https://example.org/#top",
                "https://example.org:0/",
                "https://example.org:70000/",
                "https://例子.中国/",
                "https://example.org/a b",
                "https://example.org/\r\nHost: x",
                "https://exa\tmple.org/",
                "https://127.0.0.1/",
                "https://0x7f.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://localhost:8080/",
                "https://a.localhost/",
                "https://example.org\\@127.0.0.1/",
            })
    void refusesAnAddressThatIsNone(String address) {
        assertThat(refusal(address))
                .hasValueSatisfying(reason -> assertThat(reason).doesNotContain("127.0.0.1", "geheim", "\n"));
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        var address = "https://example.org/" + "a".repeat(WebhookUrl.LONGEST);

        assertThat(refusal(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTPS://Example.org:8443/hook?token=1%20",
                "http://xn--fiqs8s.example/",
                "https://93.184.216.34/hook",
            })
    void takesAnAddressOfThePublicInternet(String address) {
        assertThat(refusal(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "0, PT0S",
        "' 7 ', PT7S",
        "86401, PT24H",
        "999999999999999999, PT24H",
        "9999999999999999999999,",
        "-5,",
        "soon,",
        "'',",
        "'Fri, 05 Jun 2026 00:01:00 GMT', PT1M",
        "'Thu, 04 Jun 2026 00:00:00 GMT', PT0S",
        "'Sat, 05 Jun 2027 00:00:00 GMT', PT24H",
        "'Fri, 35 Jun 2026 00:00:00 GMT',",
    })
    void understandsHowLongToWait(String header, Duration wait) {
        assertThat(RetryAfter.parse(header, Instant.parse("2026-06-05T00:00:00Z")))
                .isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({
        "24, true",
        "64, true",
        "23, false",
        "65, false",
    })
    void takesSecretsOfTwentyFourToSixtyFourBytes(int bytes, boolean good) {
        var secret = "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);

        assertThat(WebhookSecret.problem(secret).isEmpty()).isEqualTo(good);
        assertThat(WebhookSecret.problem(secret + " " + WebhookSecret.random()).isEmpty())
                .isEqualTo(good);
    }

    /** As at registration and before each attempt: what is wrong with the form, else whether the host is refused. */
    private static Optional<String> refusal(String address) {
        if (WebhookUrl.read(address) instanceof WebhookUrl.Usable usable) {
            return RefusedTargets.STRICT.refusesHost(usable.url().getHost())
                    ? Optional.of("refused")
                    : Optional.empty();
        }
        return Optional.of(((WebhookUrl.Refused) WebhookUrl.read(address)).reason());
    }
}

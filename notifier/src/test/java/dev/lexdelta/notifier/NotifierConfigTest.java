package dev.lexdelta.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.config.ConfigFile;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotifierConfigTest {
    private static final String KEYS = "sealKeys: ['k1:" + "A".repeat(43) + "=']";

    @Test
    void needsABrokerAndASealKeyAndNothingElse() throws ConfigException {
        var config = read("{bootstrapServers: 'localhost:9092', " + KEYS + "}");

        assertThat(config.state()).isEqualTo(Path.of("data", "notifier"));
        assertThat(config.applicationId()).isEqualTo("lexdelta-notifier");
        assertThat(config.limits()).isEqualTo(new NotifierConfig.Limits(Duration.ofDays(14), Duration.ofDays(60)));
    }

    @Test
    void showsNoKey() throws ConfigException {
        assertThat(read("{bootstrapServers: 'localhost:9092', " + KEYS + "}").toString())
                .doesNotContain("A".repeat(43));
    }

    @Test
    void takesEachLimitAlone() throws ConfigException {
        var config = read("{bootstrapServers: 'localhost:9092', limits: {maxTextAge: P9000D}, " + KEYS + "}");

        assertThat(config.limits()).isEqualTo(new NotifierConfig.Limits(Duration.ofDays(14), Duration.ofDays(9000)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{state: data} | key 'bootstrapServers' must name a broker",
                "{bootstrapServers: ' '} | key 'bootstrapServers' must name a broker",
                "{bootstrapServers: 'b:1', limits: {maxTextAge: PT0S}} | key 'limits.maxTextAge' must be longer",
                "{bootstrapServers: 'b:1', limits: {maxAppendAge: -PT1S}} | key 'limits.maxAppendAge' must be longer",
                "{bootstrapServers: 'b:1', KEYS, limit: {}} | unknown key 'limit'",
                "{bootstrapServers: 'b:1'} | key 'sealKeys' must hold a key",
                "{bootstrapServers: 'b:1', sealKeys: ['k1:AA==']} | seal key 'k1' has 1 bytes, not 32",
                "{bootstrapServers: 'b:1', KEYS, http: {port: 99999}} | key 'http.port' has the value '99999'",
                "{bootstrapServers: 'b:1', KEYS, allowedTargets: ['10.0.0.0/99']} | 10.0.0.0/99",
                "{bootstrapServers: 'b:1', KEYS, smtp: {host: mail}} | key 'from' has the value 'null'",
            })
    void namesWhatIsWrong(String yaml, String sentence) {
        assertThatThrownBy(() -> read(yaml.replace("KEYS", KEYS)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(sentence);
    }

    private static NotifierConfig read(String yaml) throws ConfigException {
        return ConfigFile.parse(yaml, "test", NotifierConfig.class);
    }
}

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
    @Test
    void needsABrokerAndNothingElse() throws ConfigException {
        var config = read("bootstrapServers: localhost:9092");

        assertThat(config.state()).isEqualTo(Path.of("data", "notifier"));
        assertThat(config.applicationId()).isEqualTo("lexdelta-notifier");
        assertThat(config.limits()).isEqualTo(new NotifierConfig.Limits(Duration.ofDays(14), Duration.ofDays(60)));
    }

    @Test
    void takesEachLimitAlone() throws ConfigException {
        var config = read("{bootstrapServers: 'localhost:9092', limits: {maxTextAge: P9000D}}");

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
                "{bootstrapServers: 'b:1', limit: {}} | unknown key 'limit'",
            })
    void namesWhatIsWrong(String yaml, String sentence) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(ConfigException.class).hasMessageContaining(sentence);
    }

    private static NotifierConfig read(String yaml) throws ConfigException {
        return ConfigFile.parse(yaml, "test", NotifierConfig.class);
    }
}

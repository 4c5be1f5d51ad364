package dev.lexdelta.contract.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceArgumentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--config a.yaml                       |           |",
                "--config a.yaml --health 8081         | 127.0.0.1 | 8081",
                "--config a.yaml --health 0.0.0.0:8081 | 0.0.0.0   | 8081",
                "--config a.yaml --health ::1:8081     | 0:0:0:0:0:0:0:1 | 8081",
                "--config a.yaml --health [::1]:0      | 0:0:0:0:0:0:0:1 | 0",
            })
    void takesAFileAndWhereHealthIsTold(String arguments, String host, Integer port) {
        var health = ServiceArguments.parse(arguments.split(" ")).orElseThrow().health();

        assertThat(health == null ? null : health.getAddress().getHostAddress()).isEqualTo(host);
        assertThat(health == null ? null : health.getPort()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--config",
                "--confg FILE",
                "--config a b",
                "--health 8081",
                "--config a --health",
                "--config a --health x",
                "--config a --health :8081",
                "--config a --health host:",
                "--config a --health 65536",
                "--config a --health 8081 b",
                "--config a --healt 8081",
                "--health 8081 --config a",
            })
    void refusesEverythingElse(String arguments) {
        assertThat(ServiceArguments.parse(arguments.split(" "))).isEmpty();
    }
}

package dev.lexdelta.contract.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {
    record Server(int port, Duration pause, List<Place> places) {
        Server {
            if (port < 0) {
                throw new IllegalArgumentException("key 'port' must not be negative, but is " + port);
            }
        }
    }

    record Place(String name) {}

    @Test
    void readsARecord() throws ConfigException {
        assertThat(ConfigFile.parse("port: 80\npause: PT1S\nplaces: [{name: 济南}]", "a.yaml", Server.class))
                .isEqualTo(new Server(80, Duration.ofSeconds(1), List.of(new Place("济南"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    port: 80; prot: 81            | a.yaml: unknown key 'prot'; known here: pause, places, port
                    port: -1                      | a.yaml:1: key 'port' must not be negative, but is -1
                    port: eighty                  | a.yaml:1: key 'port' has the value 'eighty', which is no int
                    pause: soon                   | a.yaml:1: key 'pause' has the value 'soon', which is no Duration
                    port: 80; port: 81            | a.yaml:2: Duplicate Object property "port"
                    port: 1.5                     | a.yaml:1: key 'port' has the value '1.5', which is no int
                    places: [{nane: x}]           | a.yaml: unknown key 'places[0].nane'; known here: name
                    """)
    void saysWhatIsWrongAndWhere(String yaml, String message) {
        assertThatThrownBy(() -> ConfigFile.parse(yaml.replace("; ", "\n"), "a.yaml", Server.class))
                .isInstanceOf(ConfigException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    places: {                     | a.yaml
                    - 1                           | a.yaml
                    ''                            | a.yaml
                    """)
    void namesTheFileOfWhatIsNoConfigurationAtAll(String yaml, String message) {
        assertThatThrownBy(() -> ConfigFile.parse(yaml, "a.yaml", Server.class))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> ConfigFile.read(Path.of("absent.yaml"), Server.class))
                .hasMessage("absent.yaml: there is no such file");
    }
}

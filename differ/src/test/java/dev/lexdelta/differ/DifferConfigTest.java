package dev.lexdelta.differ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.config.ConfigException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferConfigTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    state: s                                      | key 'bootstrapServers' has the value 'null', but must be host:port
                    bootstrapServers: foo bar                     | key 'bootstrapServers' has the value 'foo bar', but must be host:port
                    bootstrapServers: a:1; applicationId: a b     | key 'applicationId' has the value 'a b'
                    bootstrapServers: a:1; timeLimit: PT0S        | key 'timeLimit' has the value 'PT0S'
                    bootstrapServers: a:1; timeLimit: PT21S       | but must be longer than nothing and at most PT20S
                    bootstrapServers: a:1; threads: 0             | key 'threads' has the value '0', but must be from 1 to 24
                    bootstrapServers: a:1; sessionTimeout: PT5S   | key 'sessionTimeout' has the value 'PT5S', but must be from PT6S
                    bootstrapServers: a:1; timeLimt: PT1S         | unknown key 'timeLimt'
                    """)
    void saysWhatIsWrong(String yaml, String message) throws Exception {
        var file = Files.writeString(folder.resolve("differ.yaml"), yaml.replace("; ", "\n"));

        assertThatThrownBy(() -> DifferService.of(file))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }

    @Test
    void takesItsFolderRelativeToItsFile() throws Exception {
        var file = Files.writeString(folder.resolve("differ.yaml"), "{bootstrapServers: a:1, state: s}");

        assertThat(DifferConfig.read(file).state()).isEqualTo(folder.resolve("s"));
    }
}

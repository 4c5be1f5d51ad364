package dev.lexdelta.ingester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexdelta.contract.config.ConfigException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngesterConfigTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sorces: [a] | unknown key 'sorces'; known here: allowedTargets, archive, bootstrapServers, contact, instance, limits",
                "bootstrapServers: localhost | key 'bootstrapServers' has the value 'localhost', but must be host:port",
                "contact: 'a b' | key 'contact' has the value 'a b'",
                "instance: 'a b' | key 'instance' has the value 'a b'",
                "userAgent: 'Me (x)' | key 'userAgent' has the value 'Me (x)'",
                "transactionalId: '' | key 'transactionalId' has the value ''",
                "allowedTargets: ['10.0.0.0/99'] | key 'allowedTargets' has the value '[10.0.0.0/99]'",
                "limits: {maxBytes: 0} | key 'limits.maxBytes' has the value '0'",
                "limits: {retries: -1} | key 'limits.retries' has the value '-1'",
                "limits: {timeout: soon} | key 'limits.timeout' has the value 'soon'",
                "sources: [absent.yaml] | absent.yaml: there is no such file",
                "sources: [empty] | where no source is",
                "archive: data | sources: there is no such file"
            })
    void saysWhatIsWrongWithAConfiguration(String yaml, String message) throws Exception {
        Files.createDirectory(folder.resolve("empty"));
        var file = Files.writeString(folder.resolve("ingester.yaml"), yaml);

        assertThatThrownBy(() -> IngesterService.of(file))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }

    @Test
    void takesPathsRelativeToItsFile() throws Exception {
        var file = Files.writeString(folder.resolve("ingester.yaml"), "{archive: data/raw, contact: 'mailto:a@b'}");

        var config = IngesterConfig.read(file);

        assertThat(config.archive()).isEqualTo(folder.resolve("data/raw"));
        assertThat(config.sources()).containsExactly(folder.resolve("sources"));
        assertThat(config.userAgentWithContact()).isEqualTo("Mozilla/5.0 (compatible; Lexdelta; +mailto:a@b)");
        assertThat(config.bootstrapServers()).isEqualTo("localhost:9092");
    }
}

package dev.lexdelta.ingester;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.ingester.crawl.Texts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | usage: java -jar ingester.jar --config FILE",
                "--config | usage: java -jar ingester.jar --config FILE",
                "--confg FILE | usage: java -jar ingester.jar --config FILE",
                "--config absent.yaml | absent.yaml: there is no such file"
            })
    void refusesWrongArgumentsWithOneLine(String arguments, String line) {
        assertThat(run(arguments.split(" "))).isEqualTo(Launch.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(line + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sorces: [a] | unknown key 'sorces'; known here: archive, bootstrapServers, contact, limits",
                "bootstrapServers: localhost | key 'bootstrapServers' has the value 'localhost', but must be host:port",
                "contact: 'a b' | key 'contact' has the value 'a b'",
                "userAgent: 'Me (x)' | key 'userAgent' has the value 'Me (x)'",
                "transactionalId: '' | key 'transactionalId' has the value ''",
                "limits: {maxBytes: 0} | key 'limits.maxBytes' has the value '0'",
                "limits: {retries: -1} | key 'limits.retries' has the value '-1'",
                "limits: {timeout: soon} | key 'limits.timeout' has the value 'soon'",
                "sources: [absent.yaml] | absent.yaml: there is no such file",
                "sources: [empty] | where no source is",
                "archive: data | sources: there is no such file"
            })
    void refusesAWrongConfigurationWithOneLine(String yaml, String message) throws Exception {
        Files.createDirectory(folder.resolve("empty"));
        var file = Files.writeString(folder.resolve("ingester.yaml"), yaml);

        assertThat(run("--config", file.toString())).isEqualTo(Launch.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains(message);
    }

    @Test
    void takesPathsRelativeToItsFile() throws Exception {
        var file = Files.writeString(folder.resolve("ingester.yaml"), "{archive: data/raw, contact: 'mailto:a@b'}");

        var config = IngesterConfig.read(file);

        assertThat(config.archive()).isEqualTo(folder.resolve("data/raw"));
        assertThat(config.sources()).containsExactly(folder.resolve("sources"));
        assertThat(config.userAgentWithContact()).isEqualTo("Lexdelta (+mailto:a@b)");
        assertThat(config.bootstrapServers()).isEqualTo("localhost:9092");
    }

    @Test
    void helps() {
        assertThat(run("--help")).isEqualTo(Launch.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("usage:");
    }

    private int run(String... arguments) {
        return new Launch(Texts::normalize, stream(out), stream(err)).run(List.of(arguments));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}

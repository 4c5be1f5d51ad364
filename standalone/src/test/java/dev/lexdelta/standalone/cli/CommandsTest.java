package dev.lexdelta.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.topic.Json;
import dev.lexdelta.notifier.render.Language;
import dev.lexdelta.notifier.render.Style;
import dev.lexdelta.standalone.broker.DirectoryLock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of commands.txt, which say what each command prints and how it ends. */
@Timeout(60)
class CommandsTest {
    @TempDir
    private Path folder;

    private ServerSocket busy;
    private DirectoryLock lock;

    static Stream<Example> examples() throws IOException {
        return Example.parse(resource("/commands.txt")).stream();
    }

    @BeforeEach
    void provideFiles() throws Exception {
        busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        lock = DirectoryLock.acquire(folder.resolve("used"));
        for (var file : resource("/command-files.txt").split("==> ")) {
            var name = file.lines().findFirst().orElse("");
            if (!name.isEmpty()) {
                var content = file.substring(name.length() + 1).strip() + "\n";
                Files.writeString(
                        folder.resolve(name),
                        fill(content).replace("BOM", "\ufeff").replace("<CR>", "\r"));
            }
        }
    }

    @AfterEach
    void free() throws Exception {
        busy.close();
        lock.close();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void printsWhatTheExampleSays(Example example) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(fill(example.input()).getBytes(StandardCharsets.UTF_8)),
                new Output(out, () -> false),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Style(false, 100, Language.ZH),
                false,
                false);

        var signal = new StopSignal();

        var exit = new Cli(Fakes.tools(signal::ask), terminal, () -> signal, List.of())
                .run(Stream.of(example.arguments()).map(this::fill).toArray(String[]::new));

        assertThat(outcome(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), exit))
                .isEqualTo(fill(example.expected()));
    }

    private static String outcome(String out, String err, int exit) {
        return Stream.of(
                        out.lines().map(CommandsTest::brief),
                        err.lines().map(line -> "! " + line),
                        Stream.of("exit " + exit))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** Whole events would hide what an example is about. */
    private static String brief(String line) {
        if (!line.startsWith("{\"type\"") || line.startsWith("{\"type\":\"Replay")) {
            return line;
        }
        var event = Json.MAPPER.readTree(line);
        return event.path("type").asString().equals("LegalText")
                ? "LegalText " + event.at("/provenance/0/url").asString()
                : "ChangeSet %s -> %s, %s"
                        .formatted(
                                event.at("/from/provenance/0/url").asString(),
                                event.at("/to/provenance/0/url").asString(),
                                event.at("/transition"));
    }

    private String fill(String text) {
        return text.replace("DIR", folder.toString()).replace("BUSY", String.valueOf(busy.getLocalPort()));
    }

    private static String resource(String name) throws IOException {
        try (var stream = CommandsTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

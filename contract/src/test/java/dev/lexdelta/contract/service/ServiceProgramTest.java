package dev.lexdelta.contract.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.config.ConfigException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceProgramTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Broken service = new Broken();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "--config", "--confg FILE", "--config a b"})
    void refusesWrongArgumentsWithOneLine(String arguments) {
        assertThat(run(file -> service, arguments.split(" "))).isEqualTo(ServiceProgram.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("usage: java -jar broken.jar --config FILE\n");
    }

    @Test
    void refusesAWrongConfigurationWithOneLine() {
        var exit = run(
                file -> {
                    throw new ConfigException(file + ": unknown key 'x'");
                },
                "--config",
                "a.yaml");

        assertThat(exit).isEqualTo(ServiceProgram.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("a.yaml: unknown key 'x'\n");
    }

    @Test
    void endsWithOneLineWhenTheServiceFailsAndClosesIt() {
        assertThat(run(file -> service, "--config", "a.yaml")).isEqualTo(ServiceProgram.OWN_FAULT);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("broken failed: no more\n");
        assertThat(service.closed).isTrue();
    }

    @Test
    void helps() {
        assertThat(run(file -> service, "--help")).isEqualTo(ServiceProgram.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("usage:");
    }

    private int run(ServiceProgram.Opener opener, String... arguments) {
        return new ServiceProgram("broken", opener, stream(out), stream(err)).run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static final class Broken implements Service {
        private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
        private boolean closed;

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public void start() {
            failure.complete(new IllegalStateException("no more"));
        }

        @Override
        public CompletableFuture<Throwable> failure() {
            return failure;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}

package dev.lexdelta.contract.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lexdelta.contract.config.ConfigException;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ServiceProgramTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Broken service = new Broken();
    private String health;

    @Test
    void refusesWrongArgumentsWithOneLine() {
        assertThat(run(file -> service, "--confg", "a.yaml")).isEqualTo(ServiceProgram.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("usage: java -jar broken.jar --config FILE [--health [HOST:]PORT]\n");
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
    void tellsItsHealthFromBeforeItsStart() throws Exception {
        var port = freePort();
        service.atStart = () -> health = statusLine(port);

        run(file -> service, "--config", "a.yaml", "--health", String.valueOf(port));

        assertThat(health).isEqualTo("HTTP/1.1 503 Service Unavailable");
    }

    @Test
    void endsWithOneLineWhenHealthCannotBeToldAndDoesNotStartTheService() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = "127.0.0.1:" + taken.getLocalPort();

            var exit = run(file -> service, "--config", "a.yaml", "--health", address);

            assertThat(exit).isEqualTo(ServiceProgram.OWN_FAULT);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("broken failed: health at " + address + ": Address already in use\n");
            assertThat(service.failure).isNotDone();
        }
    }

    @Test
    void helps() {
        assertThat(run(file -> service, "--help")).isEqualTo(ServiceProgram.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("usage:");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String statusLine(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("GET /health/ready HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(ServiceProgram.Opener opener, String... arguments) {
        return new ServiceProgram("broken", opener, stream(out), stream(err)).run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static final class Broken implements Service {
        private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
        private Runnable atStart = () -> {};
        private boolean closed;

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public void start() {
            atStart.run();
            failure.complete(new IllegalStateException("no more"));
        }

        @Override
        public CompletableFuture<Throwable> failure() {
            return failure;
        }

        @Override
        public Optional<String> notReady() {
            return Optional.of("still starting");
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}

package dev.lexdelta.standalone.broker;

import dev.lexdelta.standalone.failure.Sentence;
import dev.lexdelta.standalone.failure.StartException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A one-node Kafka broker in this process, so that the pipeline runs without anything installed. Its data stays in the
 * directory and is there again at the next start. To be started and closed by one thread.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final Path data;
    private final int port;
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private String bootstrapServers = "";
    private @Nullable DirectoryLock lock;
    private @Nullable KafkaRaftServer server;

    /**
     * A broker that is not started yet.
     *
     * @param data the broker's own directory within it is "kafka"
     * @param port port on the loopback interface; 0 takes a free one
     */
    public EmbeddedBroker(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /**
     * Returns when clients can connect.
     *
     * @throws StartException when the port is busy, or the directory in use or unusable; nothing is left running
     */
    public void start() throws StartException {
        lock = DirectoryLock.acquire(data);
        try {
            run(Ports.claim(port));
        } catch (StartException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void run(int free) throws StartException {
        var logs = data.resolve("kafka").toAbsolutePath();
        var settings = BrokerSettings.of(logs, free, Ports.free());
        ownTheExit();
        try {
            formatOnce(logs);
            server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
        } catch (Exception e) {
            throw new StartException("the embedded broker does not start in " + logs + ": " + Sentence.ofAny(e), e);
        }
        bootstrapServers = Ports.HOST + ":" + free;
    }

    private static void formatOnce(Path logs) throws Exception {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerSettings.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(logs.toString())
                .setMetadataLogDirectory(logs.toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setHasDynamicQuorum(false)
                .run();
    }

    /** A broker that can no longer work ends its process; here that is for main to decide. */
    private void ownTheExit() {
        Exit.setExitProcedure(this::gaveUp);
        Exit.setHaltProcedure(this::gaveUp);
    }

    private void gaveUp(int status, @Nullable String message) {
        var reason = message == null || message.isBlank() ? "see its log" : Sentence.oneLine(message);
        failure.complete("the embedded broker gave up: " + reason);
        throw new IllegalStateException("the embedded broker gave up with status " + status);
    }

    /** Where clients connect; empty before the start. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Completes with one sentence when the broker dies by itself. */
    public CompletableFuture<String> failure() {
        return failure;
    }

    @Override
    public void close() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
            Exit.resetExitProcedure();
            Exit.resetHaltProcedure();
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}

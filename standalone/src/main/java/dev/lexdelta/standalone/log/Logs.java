package dev.lexdelta.standalone.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.LoggerFactory;

/** How much is logged. */
public final class Logs {
    /** Kafka tells at WARN what every start on an empty directory does. */
    static final List<String> KAFKA = List.of("org.apache.kafka", "kafka", "state.change.logger");

    /** A node that starts asks itself before it is ready to answer; it asks again, but tells each refusal as an error. */
    static final String RETRIED = "kafka.server.ControllerApis";

    private Logs() {}

    /** For commands that keep running: what Lexdelta does, not only what goes wrong. */
    public static void verbose() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger("dev.lexdelta").setLevel(Level.INFO);
        }
    }
}

package dev.lexdelta.standalone.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.LoggerFactory;

/** How much is logged. */
public final class Logs {
    /** Kafka tells at WARN what every start on an empty directory does. */
    static final List<String> KAFKA = List.of("org.apache.kafka", "kafka", "state.change.logger");

    /** What goes to the dead letters is told, one line each. */
    static final String DEAD_LETTERS = "org.apache.kafka.streams.errors";

    /**
     * A node that starts asks itself before it is ready to answer, and asks again; a stream thread recovers from a kill.
     * Both call that an error.
     */
    static final List<String> FALSE_ALARMS =
            List.of("kafka.server.ControllerApis", "org.apache.kafka.streams.processor.internals.TaskManager");

    private Logs() {}

    /** For commands that keep running: what Lexdelta does, not only what goes wrong. */
    public static void verbose() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger("dev.lexdelta").setLevel(Level.INFO);
        }
    }
}

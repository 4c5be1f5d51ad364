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
     * Both call that an error, and the web server a busy port, which we tell ourselves.
     */
    static final List<String> FALSE_ALARMS = List.of(
            "kafka.server.ControllerApis", "org.apache.kafka.streams.processor.internals.TaskManager", "io.javalin");

    private Logs() {}

    /** For the demo, whose site has nothing on its list at first. */
    public static void quiet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger("dev.lexdelta").setLevel(Level.ERROR);
        }
    }

    /** For commands that keep running: what Lexdelta does, not only what goes wrong. */
    public static void verbose() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger("dev.lexdelta").setLevel(Level.INFO);
        }
    }
}

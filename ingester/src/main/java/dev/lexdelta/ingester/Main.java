package dev.lexdelta.ingester;

import dev.lexdelta.ingester.normalize.Normalizer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the ingester starts and ends as a process of its own. */
public final class Main {
    private static final String LOG_CONFIGURATION = "logback.configurationFile";

    private Main() {}

    public static void main(String[] arguments) {
        if (System.getProperty(LOG_CONFIGURATION) == null) {
            System.setProperty(LOG_CONFIGURATION, "logback-ingester.xml");
        }
        var launch = new Launch(new Normalizer()::normalize, stream(FileDescriptor.out), stream(FileDescriptor.err));
        System.exit(launch.run(List.of(arguments)));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}

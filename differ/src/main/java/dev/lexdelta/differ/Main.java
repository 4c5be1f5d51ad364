package dev.lexdelta.differ;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.config.ConfigFile;
import java.nio.file.Path;

/** The differ alone: {@code java -jar differ.jar --config FILE}. Exit 64 for wrong usage, 70 when it cannot go on. */
public final class Main {
    private static final int USAGE = 64;
    private static final int FAULT = 70;

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2 || !arguments[0].equals("--config")) {
            fail("usage: differ --config FILE", USAGE);
        }
        try {
            run(ConfigFile.read(Path.of(arguments[1]), DifferConfig.class));
        } catch (ConfigException e) {
            fail(String.valueOf(e.getMessage()), USAGE);
        }
    }

    // until a signal ends the process or the service cannot go on
    private static void run(DifferConfig config) {
        var differ = new DifferService(config);
        Runtime.getRuntime().addShutdownHook(new Thread(differ::close, "stop"));
        differ.start();
        fail("failed: " + differ.failure().join(), FAULT);
    }

    private static void fail(String message, int exit) {
        System.err.println("differ: " + message);
        System.exit(exit);
    }
}

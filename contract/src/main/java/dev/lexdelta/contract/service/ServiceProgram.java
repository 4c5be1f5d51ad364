package dev.lexdelta.contract.service;

import dev.lexdelta.contract.config.ConfigException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/** A service as a process of its own: from its arguments to its exit code, with one line for whatever goes wrong. */
public final class ServiceProgram {
    public static final int DONE = 0;
    /** Wrong arguments or configuration. */
    public static final int USAGE = 64;
    /** The service could work no more. */
    public static final int OWN_FAULT = 70;

    private static final String LOG_CONFIGURATION = "logback.configurationFile";

    /** Makes the service of a configuration file. */
    @FunctionalInterface
    public interface Opener {
        Service open(Path configuration) throws ConfigException;
    }

    private final String name;
    private final Opener opener;
    private final PrintStream out;
    private final PrintStream err;

    ServiceProgram(String name, Opener opener, PrintStream out, PrintStream err) {
        this.name = name;
        this.opener = opener;
        this.out = out;
        this.err = err;
    }

    /** Runs in this process until it is told to stop or the service fails; returns the exit code. */
    public static int run(String name, Opener opener, String... arguments) {
        if (System.getProperty(LOG_CONFIGURATION) == null) {
            System.setProperty(LOG_CONFIGURATION, "logback-service.xml");
        }
        return new ServiceProgram(name, opener, stream(FileDescriptor.out), stream(FileDescriptor.err)).run(arguments);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    int run(String... arguments) {
        var help = "usage: java -jar " + name + ".jar " + ServiceArguments.USAGE;
        if (arguments.length == 1 && arguments[0].equals("--help")) {
            out.println(help);
            return DONE;
        }
        return ServiceArguments.parse(arguments).map(this::run).orElseGet(() -> error(USAGE, help));
    }

    private int run(ServiceArguments arguments) {
        try (var service = opener.open(Path.of(arguments.config()))) {
            var health = arguments.health();
            return health == null ? serve(service) : serve(service, health);
        } catch (InvalidPathException e) {
            return error(USAGE, "'%s' is no file name: %s".formatted(arguments.config(), e.getReason()));
        } catch (ConfigException e) {
            return error(USAGE, String.valueOf(e.getMessage()));
        }
    }

    private int serve(Service service, InetSocketAddress address) {
        try (var health = new HealthServer(service, address)) {
            health.start();
            return serve(service);
        } catch (IOException e) {
            return error(
                    OWN_FAULT,
                    "%s failed: health at %s:%d: %s"
                            .formatted(name, address.getHostString(), address.getPort(), Sentence.of(e)));
        }
    }

    private int serve(Service service) {
        Runtime.getRuntime().addShutdownHook(new Thread(service::close, "shutdown"));
        try {
            service.start();
            return error(
                    OWN_FAULT,
                    name + " failed: " + Sentence.of(service.failure().get()));
        } catch (ExecutionException e) {
            return error(OWN_FAULT, name + " failed: " + Sentence.of(e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DONE;
        }
    }

    private int error(int code, String sentence) {
        err.println(sentence.lines().findFirst().orElse(""));
        return code;
    }
}

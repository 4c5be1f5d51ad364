package dev.lexdelta.ingester;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.ingester.source.Source;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** The ingester as a program of its own: from its arguments to its exit code. */
final class Launch {
    static final int DONE = 0;
    static final int USAGE = 64;
    static final int OWN_FAULT = 70;

    private static final String HELP = "usage: java -jar ingester.jar --config FILE";

    private final Function<RawDocument, Normalized> normalizer;
    private final PrintStream out;
    private final PrintStream err;

    Launch(Function<RawDocument, Normalized> normalizer, PrintStream out, PrintStream err) {
        this.normalizer = normalizer;
        this.out = out;
        this.err = err;
    }

    /** Runs until the process is told to stop or the service fails. */
    int run(List<String> arguments) {
        if (arguments.equals(List.of("--help"))) {
            out.println(HELP);
            return DONE;
        }
        if (arguments.size() != 2 || !arguments.get(0).equals("--config")) {
            return error(USAGE, HELP);
        }
        try {
            var config = IngesterConfig.read(Path.of(arguments.get(1)));
            return serve(config, config.readSources());
        } catch (InvalidPathException e) {
            return error(USAGE, "'%s' is no file name: %s".formatted(arguments.get(1), e.getReason()));
        } catch (ConfigException e) {
            return error(USAGE, String.valueOf(e.getMessage()));
        }
    }

    private int serve(IngesterConfig config, List<Source> sources) throws ConfigException {
        if (sources.isEmpty()) {
            throw new ConfigException("key 'sources' has the value '" + config.sources() + "', where no source is");
        }
        try (var service = new IngesterService(config, sources, normalizer)) {
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "shutdown"));
            service.start();
            return error(OWN_FAULT, "ingester failed: " + service.failure().get());
        } catch (ExecutionException e) {
            return error(OWN_FAULT, "ingester failed: " + e.getCause());
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

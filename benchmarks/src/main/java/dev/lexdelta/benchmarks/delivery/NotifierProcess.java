package dev.lexdelta.benchmarks.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A notifier in a process of its own; closing it kills it the hard way. */
record NotifierProcess(Process process, Path output) implements AutoCloseable {
    /** @param options of its Java */
    static NotifierProcess start(List<String> options, Path folder, String bootstrapServers, String key)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(
                List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(List.of(
                KilledNotifier.class.getName(),
                bootstrapServers,
                folder.resolve("state").toString(),
                key));
        var output = folder.resolve("notifier.log");
        return new NotifierProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                        .start(),
                output);
    }

    /** @throws IllegalStateException when the process ended by itself */
    void check() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the notifier ended: " + Files.readString(output));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}

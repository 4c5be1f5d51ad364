package dev.lexdelta.notifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stores of tasks in the folder of an application. After a crash none of them may be used, since they may hold what was
 * never committed: Kafka Streams then reads them anew from their topics, but does not get over a window store that was open.
 * So they are dropped before it sees them. Its own files stay: they tell who is meant to end what was left in the middle.
 */
record LocalState(Path folder, String applicationId) {
    private static final Logger log = LoggerFactory.getLogger(LocalState.class);
    private static final Pattern TASK = Pattern.compile("\\d+_\\d+");

    private Path mark() {
        return folder.resolve(applicationId + ".open");
    }

    /** To be called while nobody else can use the folder, before the stores are opened. */
    void open() {
        try {
            if (Files.exists(mark())) {
                log.info("{} did not end cleanly: its stores are read anew", applicationId);
                dropTasks();
            }
            Files.createDirectories(folder);
            Files.writeString(mark(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stores are closed. */
    void close() {
        try {
            Files.deleteIfExists(mark());
        } catch (IOException e) { // then they are read anew
            log.warn("{} cannot be deleted: {}", mark(), e.toString());
        }
    }

    private void dropTasks() throws IOException {
        var application = folder.resolve(applicationId);
        if (!Files.isDirectory(application)) {
            return;
        }
        List<Path> tasks;
        try (var all = Files.list(application)) {
            tasks = all.filter(
                            path -> TASK.matcher(path.getFileName().toString()).matches())
                    .toList();
        }
        for (var task : tasks) {
            drop(task);
        }
    }

    private static void drop(Path folder) throws IOException {
        List<Path> inside;
        try (var all = Files.walk(folder)) {
            inside = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : inside) {
            Files.delete(path);
        }
    }
}

package dev.lexdelta.standalone.broker;

import dev.lexdelta.standalone.failure.Sentence;
import dev.lexdelta.standalone.failure.StartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second process out of a data directory. The operating system drops the lock with the process, so nothing is
 * left behind by a crash.
 */
public final class DirectoryLock implements AutoCloseable {
    private static final String FILE = "lexdelta.lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the directory, which is created where it does not exist.
     *
     * @throws StartException when it is in use or cannot be written to
     */
    public static DirectoryLock acquire(Path directory) throws StartException {
        try {
            Files.createDirectories(directory);
            return lock(
                    directory,
                    FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new StartException("data directory " + directory + " cannot be used: " + Sentence.of(e), e);
        }
    }

    private static DirectoryLock lock(Path directory, FileChannel channel) throws IOException, StartException {
        if (!isTaken(channel)) {
            return new DirectoryLock(channel);
        }
        channel.close();
        throw new StartException("data directory " + directory + " is in use by another process");
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) { // by this process
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

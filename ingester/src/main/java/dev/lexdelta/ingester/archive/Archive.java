package dev.lexdelta.ingester.archive;

import dev.lexdelta.contract.text.Ids;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A folder of raw bytes, each file named by the SHA-256 of its content: ab/cdef… A file is there whole and on disk, or not
 * at all; the same bytes are never written twice. Thread-safe, also between processes.
 */
public final class Archive {
    private static final int PREFIX = 2;

    private final Path root;

    public Archive(Path root) {
        this.root = root;
    }

    /**
     * Keeps the bytes.
     *
     * @return their SHA-256 as 64 hexadecimal digits
     */
    public String store(byte[] bytes) throws IOException {
        var sha256 = Ids.sha256(bytes);
        if (!Files.exists(file(sha256))) {
            write(bytes, sha256);
        }
        return sha256;
    }

    /** Where the bytes with this hash are, once they are stored. */
    public Path file(String sha256) {
        return folder(sha256).resolve(sha256.substring(PREFIX));
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, PREFIX));
    }

    private void write(byte[] bytes, String sha256) throws IOException {
        var incoming = root.resolve("incoming");
        Files.createDirectories(folder(sha256));
        Files.createDirectories(incoming);
        var temporary = incoming.resolve(UUID.randomUUID().toString());
        try {
            writeThrough(bytes, temporary);
            Files.move(temporary, file(sha256), StandardCopyOption.ATOMIC_MOVE);
            sync(folder(sha256));
            sync(root);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void writeThrough(byte[] bytes, Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** The name of a file is only on disk when its folder is. */
    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

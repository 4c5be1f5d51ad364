package dev.lexdelta.ingester.crawl;

import dev.lexdelta.ingester.fetch.ContentType;
import dev.lexdelta.ingester.fetch.Failed;
import dev.lexdelta.ingester.fetch.FetchRequest;
import dev.lexdelta.ingester.fetch.Fetched;
import dev.lexdelta.ingester.fetch.Fetcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the files of a folder as a fetcher reads pages: the time and size of a file are its validator. */
public final class FolderFetcher implements Fetcher {
    private static final int OK = 200;

    private final int maxBytes;

    public FolderFetcher(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The files in a folder and the folders in it, by name; hidden ones are left out. */
    static List<String> files(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public Fetched fetch(FetchRequest request) {
        var file = Path.of(request.url());
        try {
            var validator = Files.getLastModifiedTime(file).toMillis() + "-" + Files.size(file);
            return validator.equals(request.etag()) ? new Fetched.NotModified() : contents(file, validator);
        } catch (IOException e) {
            return new Failed("unreadable-file", file + ": cannot be read: " + e.getMessage(), 0);
        }
    }

    private Fetched contents(Path file, String validator) throws IOException {
        try (var input = Files.newInputStream(file)) {
            var bytes = input.readNBytes(maxBytes);
            return input.read() < 0
                    ? new Fetched.Body(
                            OK,
                            bytes,
                            ContentType.ofFile(file.toString()).mediaType(),
                            null,
                            validator,
                            null,
                            file.toUri())
                    : new Failed("body-too-large", file + ": is larger than " + maxBytes + " bytes", 0);
        }
    }
}

package dev.lexdelta.ingester.fetch;

import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.ingester.normalize.Hints;
import dev.lexdelta.ingester.normalize.RawDocument;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** Reads what somebody named on the command line: a file or an address. */
public final class DocumentReader {
    private static final Duration PACE = Duration.ofSeconds(1);

    private final Fetcher fetcher;
    private final Path baseDirectory;
    private final int maxBytes;
    private final Trust trust;
    private final Clock clock;

    /**
     * Reads copies of unknown standing.
     *
     * @param baseDirectory what relative file names are relative to
     * @param maxBytes largest file that is read
     */
    public DocumentReader(Fetcher fetcher, Path baseDirectory, int maxBytes) {
        this(fetcher, baseDirectory, maxBytes, Trust.MIRROR, Clock.systemUTC());
    }

    public DocumentReader(Fetcher fetcher, Path baseDirectory, int maxBytes, Trust trust, Clock clock) {
        this.fetcher = fetcher;
        this.baseDirectory = baseDirectory;
        this.maxBytes = maxBytes;
        this.trust = trust;
        this.clock = clock;
    }

    /**
     * Reads a file or fetches an address.
     *
     * @param fileOrUrl kept as the document's address exactly as given
     * @throws InterruptedException when the thread is to stop
     */
    public Reading read(String fileOrUrl) throws InterruptedException {
        var scheme = fileOrUrl.strip().toLowerCase(Locale.ROOT);
        return scheme.startsWith("http://") || scheme.startsWith("https://") ? fetch(fileOrUrl) : file(fileOrUrl);
    }

    private Reading fetch(String url) throws InterruptedException {
        var fetched = fetcher.fetch(FetchRequest.of(url, PACE));
        if (fetched instanceof Fetched.Body body) {
            return document(url, body.bytes(), new ContentType(body.mediaType(), body.charset()));
        }
        return fetched instanceof Failed failed ? failed : failed("no-answer", url + " sent no document");
    }

    private Reading file(String name) {
        try {
            var file = baseDirectory.resolve(name);
            if (!Files.exists(file)) {
                return failed("no-file", name + ": there is no such file");
            }
            if (Files.isDirectory(file)) {
                return failed("no-file", name + ": is a folder");
            }
            return contents(name, file);
        } catch (InvalidPathException e) {
            return failed("no-file", "'%s' is no file name: %s".formatted(name, e.getReason()));
        } catch (IOException e) {
            return failed("unreadable-file", "%s: cannot be read: %s".formatted(name, reason(e)));
        }
    }

    private Reading contents(String name, Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            var bytes = input.readNBytes(maxBytes); // bounded: a device or pipe has no length to go by
            return input.read() < 0
                    ? document(name, bytes, ContentType.ofFile(name))
                    : failed("body-too-large", "%s: is larger than %d bytes".formatted(name, maxBytes));
        }
    }

    private Reading document(String url, byte[] bytes, ContentType type) {
        return new Reading.Read(new RawDocument(
                bytes, url, null, trust, clock.instant(), type.mediaType(), type.charset(), Hints.NONE, false));
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "access denied" : String.valueOf(e.getMessage());
    }

    private static Failed failed(String code, String sentence) {
        return new Failed(code, sentence, 0);
    }
}

package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.topic.Json;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * Results, in UTF-8 whatever the locale says, each out at once so that a reader can work alongside. A reader that went
 * away, such as {@code head}, is no error: {@link Closed} then ends the command quietly.
 */
public final class Output {
    private static final int BUFFER = 1 << 16;
    private static final int FILE_TYPE = 0170000;
    private static final int FIFO = 0010000;
    private static final int SOCKET = 0140000;

    private final OutputStream stream;
    private final BooleanSupplier hasReader;

    /** The reader of the output went away. */
    static final class Closed extends IOException {
        private static final long serialVersionUID = 1L;

        Closed(IOException cause) {
            super(cause);
        }
    }

    /**
     * Output to a stream.
     *
     * @param hasReader whether at the other end a process reads that may go away; asked only after a failure
     */
    Output(OutputStream stream, BooleanSupplier hasReader) {
        this.stream = new BufferedOutputStream(stream, BUFFER);
        this.hasReader = hasReader;
    }

    static Output standard() {
        return new Output(new FileOutputStream(FileDescriptor.out), Output::standardOutputIsPipe);
    }

    static Output to(OutputStream file) {
        return new Output(file, () -> false);
    }

    /** Writes an event as one line. */
    public void json(Object event) throws IOException {
        line(oneLine(Json.MAPPER.writeValueAsString(event)));
    }

    /** Writes text that ends with a line break. */
    public void line(String text) throws IOException {
        bytes((text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a whole document as it is. */
    public void bytes(byte[] document) throws IOException {
        try {
            stream.write(document);
            stream.flush();
        } catch (IOException e) {
            throw hasReader.getAsBoolean() ? new Closed(e) : e;
        }
    }

    /** JSON may hold these three unescaped, but many a reader of lines takes them for the end of one. */
    private static String oneLine(String json) {
        return json.replace("\u0085", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    /** By the type of the file, because the message of the failure comes in the language of the system. */
    private static boolean standardOutputIsPipe() {
        try {
            var type = (int) Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode") & FILE_TYPE;
            return type == FIFO || type == SOCKET;
        } catch (IOException | UnsupportedOperationException e) {
            return true;
        }
    }
}

package dev.lexdelta.standalone.failure;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** Says in a few words on one line what went wrong; file exceptions have only the name of the file as their message. */
public final class Sentence {
    private static final int LONGEST = 500;

    private Sentence() {}

    /** Why a file could not be used, without its name. */
    public static String of(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "is not a directory";
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return oneLine(file.getReason());
        }
        return ofAny(e);
    }

    /** The message of the first cause that has one. */
    public static String ofAny(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                return oneLine(cause.getMessage());
            }
        }
        return e.getClass().getSimpleName();
    }

    /** What went wrong inside; for a person only good to report it. */
    public static String bug(Throwable e) {
        var message = e.getMessage() == null ? "" : ": " + e.getMessage();
        return oneLine("internal error: " + e.getClass().getSimpleName() + message);
    }

    /** The same text without line breaks and control characters, cut at a length that a person still reads. */
    public static String oneLine(@Nullable String text) {
        var line = text == null ? "" : text.strip().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}

package dev.lexdelta.notifier.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Output held against a file; {@code -Dgolden.update=true} writes the files anew. An escape is written as ␛. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/dev/lexdelta/notifier/render");

    private Golden() {}

    public static void check(String name, String actual) {
        var file = FOLDER.resolve(name);
        var visible = actual.replace('\u001b', '␛');
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, visible);
            }
            assertThat(visible).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

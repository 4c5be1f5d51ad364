package dev.lexdelta.ingester.fold;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads tables of two columns: those of opencc4j and our own. */
final class Tables {
    private Tables() {}

    /** A table of opencc4j; of several forms the first, which is the usual one, is given. */
    static void opencc(String name, BiConsumer<String, String> row) {
        read(ZhConverterUtil.class.getResourceAsStream("/data/dictionary/" + name), (from, to) -> {
            int space = to.indexOf(' ');
            row.accept(from, space < 0 ? to : to.substring(0, space));
        });
    }

    /** A table of our own, with a tab between the columns and # before what explains it. */
    static void own(String name, BiConsumer<String, String> row) {
        read(Tables.class.getResourceAsStream(name), row);
    }

    private static void read(@Nullable InputStream in, BiConsumer<String, String> row) {
        if (in == null) {
            throw new IllegalStateException("a table of words is missing from the class path");
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                int end = endOfFirst(line);
                if (end > 0 && line.charAt(0) != '#') {
                    row.accept(line.substring(0, end), line.substring(end + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // rule: a tab parts the columns, in some tables of opencc4j a space
    private static int endOfFirst(String line) {
        int tab = line.indexOf('\t');
        return tab < 0 ? line.indexOf(' ') : tab;
    }
}

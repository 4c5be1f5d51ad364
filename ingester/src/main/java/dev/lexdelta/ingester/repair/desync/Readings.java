package dev.lexdelta.ingester.repair.desync;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Characters that sites annotate, with the reading they give: for those a document shows only broken. */
final class Readings {
    private static final Set<String> USUAL = load();

    private Readings() {}

    static boolean usual(char c, String reading) {
        return USUAL.contains(c + Evidence.plain(reading));
    }

    private static Set<String> load() {
        try (InputStream in = Readings.class.getResourceAsStream("readings.txt")) {
            if (in == null) {
                throw new IllegalStateException("readings.txt is missing from the class path");
            }
            var usual = new HashSet<String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.indexOf('\t') > 0)
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        var reading = Evidence.plain(line.substring(0, tab));
                        line.substring(tab + 1).chars().forEach(c -> usual.add((char) c + reading));
                    });
            return usual;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

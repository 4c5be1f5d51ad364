package dev.lexdelta.ingester.repair.desync;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Characters that sites annotate, with the reading they give: for those a document shows only broken. */
final class Readings {
    private static final Map<String, String> USUAL = load();

    private Readings() {}

    static boolean usual(char c, String reading) {
        return with(reading).indexOf(c) >= 0;
    }

    /** The characters that sites annotate so. */
    static String with(String reading) {
        return USUAL.getOrDefault(Evidence.plain(reading), "");
    }

    private static Map<String, String> load() {
        try (InputStream in = Readings.class.getResourceAsStream("readings.txt")) {
            if (in == null) {
                throw new IllegalStateException("readings.txt is missing from the class path");
            }
            var usual = new HashMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.indexOf('\t') > 0)
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        usual.merge(Evidence.plain(line.substring(0, tab)), line.substring(tab + 1), String::concat);
                    });
            return usual;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

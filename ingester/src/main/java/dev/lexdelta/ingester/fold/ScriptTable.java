package dev.lexdelta.ingester.fold;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Traditional characters and phrases with their simplified forms: the tables of opencc4j and exceptions of our own. */
final class ScriptTable {
    record Phrase(String from, String to) {}

    static final ScriptTable INSTANCE = new ScriptTable();

    private final char[] simplified = new char[Character.MAX_VALUE + 1];
    private final Map<Character, List<Phrase>> phrases = new HashMap<>();

    private ScriptTable() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            simplified[c] = (char) c;
        }
        read(ZhConverterUtil.class.getResourceAsStream("/data/dictionary/TSCharacters.txt"), this::character);
        read(ZhConverterUtil.class.getResourceAsStream("/data/dictionary/TSPhrases.txt"), this::phrase);
        read(ScriptTable.class.getResourceAsStream("script-exceptions.txt"), this::exception);
        phrases.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Phrase phrase) -> phrase.from().length())
                                .reversed()));
    }

    private static void read(@Nullable InputStream in, java.util.function.BiConsumer<String, String> row) {
        if (in == null) {
            throw new IllegalStateException("a table of characters is missing from the class path");
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    row.accept(line.substring(0, tab), first(line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // rule: of several simplified forms the first is the usual one
    private static String first(String forms) {
        int space = forms.indexOf(' ');
        return space < 0 ? forms : forms.substring(0, space);
    }

    private void character(String from, String to) {
        if (from.length() == 1 && to.length() == 1) {
            simplified[from.charAt(0)] = to.charAt(0);
        }
    }

    private void phrase(String from, String to) {
        phrases.computeIfAbsent(from.charAt(0), first -> new ArrayList<>()).add(new Phrase(from, to));
    }

    private void exception(String from, String to) {
        if (from.length() == 1) {
            character(from, to);
        } else {
            phrase(from, to);
        }
    }

    char simplified(char c) {
        return simplified[c];
    }

    /** The longest phrase that stands at this place, or null. */
    @Nullable
    Phrase phraseAt(String text, int at) {
        var candidates = phrases.get(text.charAt(at));
        if (candidates != null) {
            for (var candidate : candidates) {
                if (text.startsWith(candidate.from(), at)) {
                    return candidate;
                }
            }
        }
        return null;
    }
}

package dev.lexdelta.ingester.repair.desync;

import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.Sheet;
import dev.lexdelta.ingester.model.Frequencies;
import dev.lexdelta.ingester.repair.Reading;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the undamaged parts of a document tell: which characters it annotates and how, and which words it uses. */
final class Evidence {
    private final Map<Character, Set<String>> readings = new HashMap<>();
    private final Map<String, String> annotated = new HashMap<>();
    private final Frequencies words = new Frequencies();
    private final BitSet seen = new BitSet();
    private int annotations;

    static Evidence of(Sheet sheet) {
        var evidence = new Evidence();
        for (Line line : sheet.lines()) {
            evidence.read(line.text());
            line.cells().forEach(evidence::read);
        }
        return evidence;
    }

    // rule: behind a loss the characters are not to be trusted before the next byte of one
    private void read(String line) {
        var clean = new StringBuilder();
        boolean trusted = true;
        boolean start = true;
        for (int i = 0; i < line.length(); ) {
            char c = line.charAt(i);
            int end = c == '(' || c == '（' || c == '?' ? Reading.end(line, i, '字') : -1;
            if (end >= 0) {
                annotation(line, i, end);
                trusted = true;
                start &= c != '?';
            } else if (c == '?') {
                trusted = false;
                words.add(clean, start, false);
                clean.setLength(0);
                start = false;
            } else if (trusted) {
                clean.append(c);
                seen.set(c);
            } else {
                trusted = c < 0x80;
            }
            i = Math.max(end, i + 1);
        }
        words.add(clean, start, trusted);
    }

    private void annotation(String line, int open, int end) {
        annotations++;
        char before = open == 0 ? 0 : line.charAt(open - 1);
        if (line.charAt(open) != '?' && Chars.han(before)) {
            var reading = plain(line.substring(open + 1, end - 1));
            if (readings.computeIfAbsent(before, any -> new HashSet<>()).add(reading)) {
                annotated.merge(reading, String.valueOf(before), String::concat);
            }
        }
    }

    static String plain(String reading) {
        return Normalizer.normalize(reading, Normalizer.Form.NFC)
                .replace('ɑ', 'a')
                .replace('ɡ', 'g');
    }

    /** Number of readings, whole and broken. */
    int annotations() {
        return annotations;
    }

    /** Whether the document annotates the character, which it then does wherever it stands. */
    boolean annotated(char c) {
        return readings.containsKey(c);
    }

    boolean annotated(char c, String reading) {
        return readings.getOrDefault(c, Set.of()).contains(plain(reading));
    }

    /** The characters that the document annotates so. */
    String annotatedWith(String reading) {
        return annotated.getOrDefault(plain(reading), "");
    }

    boolean seen(char c) {
        return seen.get(c);
    }

    Frequencies words() {
        return words;
    }
}

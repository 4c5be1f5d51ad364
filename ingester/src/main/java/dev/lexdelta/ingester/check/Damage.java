package dev.lexdelta.ingester.check;

import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.ingester.check.Passages.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds damage that no stage could mend, so that nobody takes the spot for certain. */
final class Damage {
    private static final char MARK_OF_LOSS = '〓';
    private static final char REPLACED = '\uFFFD';
    private static final String TONES = "āáǎàēéěèīíǐìńňǹōóǒòūúǔùǖǘǚǜ";

    private static final String FOREIGN = "foreign-word";
    private static final Pattern FUNCTION_WORD =
            Pattern.compile("(?<=\\p{IsHan})(?:and|or|of|the|in|for)(?=\\p{IsHan})");

    private Damage() {}

    /** Spots in these passages; {@code annotated} when the document had readings between its characters. */
    static List<Repair> of(List<Passage> passages, boolean annotated) {
        var spots = new ArrayList<Repair>();
        for (var passage : passages) {
            lost(passage, spots);
            foreign(passage, spots);
            if (annotated) {
                desync(passage).ifPresent(spots::add);
            }
        }
        return spots;
    }

    /** How many characters stand for others that could not be read. */
    static long broken(List<Passage> passages) {
        return passages.stream()
                .mapToLong(
                        passage -> passage.text().chars().filter(Damage::lost).count())
                .sum();
    }

    static long length(List<Passage> passages) {
        return passages.stream().mapToLong(passage -> passage.text().length()).sum();
    }

    private static boolean lost(int c) {
        return c == MARK_OF_LOSS || c == REPLACED || (c >= 0xE000 && c <= 0xF8FF) || "锟斤拷".indexOf(c) >= 0;
    }

    // rule: a run of 〓 stands for as many characters whose bytes could not be read
    private static void lost(Passage passage, List<Repair> spots) {
        var text = passage.text();
        for (int from = text.indexOf(MARK_OF_LOSS); from >= 0; ) {
            int to = from;
            while (to < text.length() && text.charAt(to) == MARK_OF_LOSS) {
                to++;
            }
            spots.add(spot(passage, from, to, Repair.LOST_BYTES, to - from));
            from = text.indexOf(MARK_OF_LOSS, to);
        }
    }

    // rule: a small English word between Chinese characters (云平台and农业) stands where a Chinese one stood
    private static void foreign(Passage passage, List<Repair> spots) {
        FUNCTION_WORD
                .matcher(passage.text())
                .results()
                .forEach(word -> spots.add(spot(passage, word.start(), word.end(), FOREIGN, 1)));
    }

    // rule: where readings were inserted bytewise, a question mark, a tone or a box inside the text tells of broken
    // characters up to the end of the sentence
    private static Optional<Repair> desync(Passage passage) {
        var text = passage.text();
        int from = -1;
        int to = -1;
        for (int i = 0; i < text.length(); i++) {
            if (broken(text.charAt(i))) {
                from = from < 0 ? Math.max(0, i - 1) : from;
                to = i + 1;
            }
        }
        return from < 0
                ? Optional.empty()
                : Optional.of(spot(passage, from, endOfSentence(text, to), Repair.DESYNC, 1));
    }

    private static boolean broken(char c) {
        return c == '?'
                || c == '？'
                || (c >= 0x3100 && c <= 0x312F)
                || (c >= 0x2500 && c <= 0x257F)
                || (c >= 0xE000 && c <= 0xF8FF)
                || TONES.indexOf(c) >= 0;
    }

    private static int endOfSentence(String text, int from) {
        int at = from;
        while (at < text.length() && "。；".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static Repair spot(Passage passage, int from, int to, String rule, int count) {
        var words = passage.text().substring(from, to);
        return new Repair(passage.article(), passage.path(), from, to, words, words, rule, false, count);
    }
}

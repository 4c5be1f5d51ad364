package dev.lexdelta.differ.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the words of a unit into tokens: pairs of neighbouring characters that cross neither punctuation nor a
 * citation, and a lone character where it has no neighbour. Citations and item labels are no words.
 */
final class Tokenizer {
    private static final long CITATION = 1L << 40;
    private static final long CITER = 1L << 41;
    private static final int LONGEST_RANGE = 60;

    private final Vocabulary vocabulary;
    private final TokenSet set = new TokenSet();
    private final Map<String, Words> known = new HashMap<>();

    Tokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What a unit says: its tokens, and the numbers of the articles that it cites. */
    static final class Words {
        final int[] tokens;
        final List<String> cited;

        Words(int[] tokens, List<String> cited) {
            this.tokens = tokens;
            this.cited = cited;
        }
    }

    /** Reads a unit; most words of a text stand in the other as well, so that what was read once is not read again. */
    Words words(String text) {
        return known.computeIfAbsent(text, this::read);
    }

    private Words read(String text) {
        List<Citation> citations = Citations.in(text);
        return new Words(tokens(text, citations), numbers(text, citations));
    }

    private int[] tokens(String text, List<Citation> citations) {
        set.clear();
        int start = afterMarker(text);
        for (Citation citation : citations) {
            words(text, start, citation.start());
            start = Math.max(start, citation.end());
        }
        words(text, start, text.length());
        return set.tokens();
    }

    /** The token of a citation of the new text's article at {@code index}. */
    int citation(int index) {
        return vocabulary.idOf(CITATION + index);
    }

    /** The token of being cited by the new text's article at {@code index}. */
    int citer(int index) {
        return vocabulary.idOf(CITER + index);
    }

    /** How many tokens there are so far. */
    int tokens() {
        return vocabulary.size();
    }

    /** Numbers of the articles that are cited, ranges spelt out; empty for 前条. */
    private static List<String> numbers(String text, List<Citation> citations) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < citations.size(); i++) {
            Citation citation = citations.get(i);
            if (citation.level() == '章') {
                continue;
            }
            if (i > 0 && isRange(text, citations.get(i - 1), citation)) {
                between(citations.get(i - 1).number(), citation.number(), numbers);
            }
            numbers.add(citation.number());
        }
        return numbers;
    }

    private static boolean isRange(String text, Citation first, Citation last) {
        return last.start() == first.end() + 1 && "至到".indexOf(text.charAt(first.end())) >= 0;
    }

    private static void between(String first, String last, List<String> numbers) {
        if (first.isEmpty() || last.isEmpty() || (first + last).indexOf('-') >= 0) {
            return;
        }
        int end = Math.min(Integer.parseInt(last), Integer.parseInt(first) + LONGEST_RANGE);
        for (int number = Integer.parseInt(first) + 1; number < end; number++) {
            numbers.add(String.valueOf(number));
        }
    }

    private void words(String text, int start, int end) {
        char before = 0;
        boolean lone = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!isHan(c)) {
                c = fold(c);
            }
            if (c == 0 || before == 0) {
                if (lone) {
                    add(before);
                }
                lone = c != 0;
            } else {
                add(((long) before << 16) | c);
                lone = false;
            }
            before = c;
        }
        if (lone) {
            add(before);
        }
    }

    private void add(long key) {
        set.add(vocabulary.idOf(key));
    }

    // rule: an item of an inline list begins with 一、 or （一）
    private static int afterMarker(String text) {
        int start = text.startsWith("（") ? 1 : 0;
        int end = start;
        while (end < text.length() && ChineseNumber.isNumeral(text.charAt(end))) {
            end++;
        }
        boolean marked =
                end > start && end < text.length() && (start == 1 ? "）" : "、．.").indexOf(text.charAt(end)) >= 0;
        return marked ? end + 1 : 0;
    }

    /** Nearly all characters are; the few others are looked at more closely. */
    static boolean isHan(char c) {
        return c >= '一' && c <= '\u9FFF';
    }

    private static char fold(char c) {
        char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
        return Character.isLetterOrDigit(half) ? Character.toLowerCase(half) : 0;
    }
}

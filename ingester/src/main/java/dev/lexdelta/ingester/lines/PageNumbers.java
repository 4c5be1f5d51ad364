package dev.lexdelta.ingester.lines;

import dev.lexdelta.ingester.lines.Line.Before;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises the numbers of printed pages among the lines. */
final class PageNumbers {
    private static final int LONGEST_NUMBER = 16;
    private static final int LONGEST_BARE = 4;
    private static final int FEWEST = 3;
    /** Fewer characters than this are no page. */
    private static final int SMALLEST_PAGE = 150;

    private static final String DASHES = "-—–－―─·•~～";

    private PageNumbers() {}

    static BitSet of(List<Line> lines, BitSet heads) {
        var numbers = new BitSet();
        var bare = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i).text();
            if (lines.get(i).is(Line.Kind.TEXT) && !text.isEmpty()) {
                if (bare(text)) {
                    bare.add(i);
                } else if (is(text)) {
                    numbers.set(i);
                }
            }
        }
        if (!bare.isEmpty()) {
            counted(bare, lines, heads, numbers);
        }
        return numbers;
    }

    // rule: a bare number is that of a page where it and its like count up by one, a page apart or beside heads; fewer
    // than three count from one, and the sentence goes on around them
    private static void counted(List<Integer> places, List<Line> lines, BitSet heads, BitSet numbers) {
        var pages = new Pages(lines);
        var chains = new HashMap<Integer, List<Integer>>();
        for (int place : places) {
            int number = Integer.parseInt(lines.get(place).text());
            var before = chains.remove(number - 1);
            boolean goesOn = before != null
                    && (beside(heads, place) || pages.distance(before.get(before.size() - 1), place) >= SMALLEST_PAGE);
            var chain = goesOn && before != null ? before : new ArrayList<Integer>();
            chain.add(place);
            keep(chains.put(number, chain), lines, numbers);
        }
        chains.values().forEach(chain -> keep(chain, lines, numbers));
        if (chains.size() == 1 && numbers.isEmpty()) {
            chains.values().forEach(chain -> alone(chain, lines, pages, heads, numbers));
        }
    }

    private static boolean beside(BitSet heads, int place) {
        return heads.get(Math.max(0, place - 1)) || heads.get(place + 1);
    }

    // rule: where no other number stands alone, 1 is that of a page when it stands apart among the articles
    private static void alone(List<Integer> chain, List<Line> lines, Pages pages, BitSet heads, BitSet numbers) {
        int place = chain.get(0);
        boolean apart = pages.betweenArticles(place)
                && (beside(heads, place) || lines.get(place).before() == Before.GAP)
                && (beside(heads, place) || lines.get(place + 1).before() != Before.NOTHING);
        if (apart && chain.size() < FEWEST && lines.get(place).text().equals("1")) {
            chain.forEach(numbers::set);
        }
    }

    private static void keep(@Nullable List<Integer> chain, List<Line> lines, BitSet numbers) {
        if (chain == null) {
            return;
        }
        boolean fromOne = lines.get(chain.get(0)).text().equals("1");
        if (chain.size() >= FEWEST || (fromOne && chain.stream().anyMatch(place -> cuts(place, lines)))) {
            chain.forEach(numbers::set);
        }
    }

    private static boolean cuts(int place, List<Line> lines) {
        if (place == 0 || place + 1 >= lines.size()) {
            return false;
        }
        var above = lines.get(place - 1).text();
        var below = lines.get(place + 1).text();
        return above.length() >= LONGEST_NUMBER
                && !below.isEmpty()
                && !Chars.closes(above.charAt(above.length() - 1))
                && LineStart.of(below) == LineStart.PLAIN;
    }

    /** Whether nothing but a number stands on the line. */
    static boolean bare(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_BARE && text.chars().allMatch(c -> Chars.digit((char) c));
    }

    /** Whether the number of a page and what stands around it may contain the character. */
    static boolean part(char c) {
        return Chars.digit(c) || DASHES.indexOf(c) >= 0 || Chars.blank(c) || c == '/' || c == '|';
    }

    // rule: — 3 —, -3-, 3/20, 第3页共20页, 第三页
    static boolean is(String text) {
        var plain = text.length() > LONGEST_NUMBER ? "" : text.replace(" ", "");
        return plain.length() >= 2
                && plain.chars().anyMatch(c -> numeral((char) c))
                && (dashed(plain) || fraction(plain) || counted(plain));
    }

    private static boolean numeral(char c) {
        return Chars.digit(c) || Numerals.numeral(c);
    }

    private static boolean dashed(String plain) {
        return DASHES.indexOf(plain.charAt(0)) >= 0
                && plain.chars().allMatch(c -> numeral((char) c) || DASHES.indexOf(c) >= 0)
                && (Chars.digit(plain.charAt(1)) || DASHES.indexOf(plain.charAt(plain.length() - 1)) >= 0);
    }

    private static boolean fraction(String plain) {
        int slash = plain.indexOf('/');
        return slash > 0
                && slash < plain.length() - 1
                && plain.chars().filter(c -> c == '/').count() == 1
                && plain.chars().allMatch(c -> Chars.digit((char) c) || c == '/');
    }

    private static boolean counted(String plain) {
        return "第共".indexOf(plain.charAt(0)) >= 0
                && plain.contains("页")
                && plain.chars().allMatch(c -> numeral((char) c) || "第页共/，".indexOf(c) >= 0);
    }
}

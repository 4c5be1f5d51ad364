package dev.lexdelta.ingester.lines;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Recognises the numbers of printed pages among the lines. */
final class PageNumbers {
    private static final int LONGEST_NUMBER = 16;
    private static final int LONGEST_BARE = 4;
    private static final int FEWEST = 3;

    private PageNumbers() {}

    // rule: a number alone on its line is that of a page when it and its like count up by one through the document
    static BitSet bare(List<Line> lines) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).is(Line.Kind.TEXT) && number(lines.get(i).text())) {
                places.add(i);
            }
        }
        var pages = new BitSet();
        if (places.size() >= FEWEST && countsUp(places, lines)) {
            places.forEach(pages::set);
        }
        return pages;
    }

    private static boolean countsUp(List<Integer> places, List<Line> lines) {
        for (int i = 1; i < places.size(); i++) {
            int before = Integer.parseInt(lines.get(places.get(i - 1)).text());
            if (Integer.parseInt(lines.get(places.get(i)).text()) != before + 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean number(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_BARE && text.chars().allMatch(c -> Chars.digit((char) c));
    }

    // rule: — 3 —, -3-, 3/20, 第3页共20页
    static boolean is(String text) {
        var plain = text.length() > LONGEST_NUMBER ? "" : text.replace(" ", "");
        if (plain.length() < 2) {
            return false;
        }
        boolean digits = plain.chars().anyMatch(c -> Chars.digit((char) c));
        return digits && (dashed(plain) || fraction(plain) || counted(plain));
    }

    private static boolean dashed(String plain) {
        return "-—–－―─·".indexOf(plain.charAt(0)) >= 0
                && plain.chars().allMatch(c -> Chars.digit((char) c) || "-—–－―─·".indexOf(c) >= 0);
    }

    private static boolean fraction(String plain) {
        int slash = plain.indexOf('/');
        return slash > 0
                && slash < plain.length() - 1
                && plain.chars().filter(c -> c == '/').count() == 1
                && plain.chars().allMatch(c -> Chars.digit((char) c) || c == '/');
    }

    private static boolean counted(String plain) {
        return plain.startsWith("第")
                && plain.contains("页")
                && plain.chars().allMatch(c -> Chars.digit((char) c) || "第页共/，".indexOf(c) >= 0);
    }
}

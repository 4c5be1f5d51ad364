package dev.lexdelta.ingester.lines;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Drops the entries of a printed table of contents that could be taken for the text: those with leaders, and articles. */
public final class ContentsEntries implements Stage {
    static final String RULE = "contents";

    private static final long FIRST = 1000;
    private static final int LONGEST = 60;
    private static final int FEWEST_DOTS = 5;
    private static final String DOTS = "….·•．。﹒‥⋯┄┈";

    @Override
    public Sheet apply(Sheet sheet) {
        var lines = sheet.lines();
        var dropped = withLeaders(lines);
        articles(lines, dropped);
        return dropped.isEmpty() ? sheet : sheet.withLines(kept(lines, dropped)).repaired(RULE, dropped.cardinality());
    }

    private static List<Line> kept(List<Line> lines, BitSet dropped) {
        return IntStream.range(0, lines.size())
                .filter(i -> !dropped.get(i))
                .mapToObj(lines::get)
                .toList();
    }

    private static BitSet withLeaders(List<Line> lines) {
        var found = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).worded() && leads(lines.get(i).text())) {
                found.set(i);
            }
        }
        return found;
    }

    // rule: words, a row of dots, the number of a page
    private static boolean leads(String text) {
        int end = text.length();
        while (end > 0 && numbers(text.charAt(end - 1))) {
            end--;
        }
        int dots = 0;
        int start = end;
        while (start > 0 && (DOTS.indexOf(text.charAt(start - 1)) >= 0 || Chars.blank(text.charAt(start - 1)))) {
            start--;
            dots += Chars.blank(text.charAt(start))
                    ? 0
                    : text.charAt(start) == '…' || text.charAt(start) == '⋯' ? 2 : 1;
        }
        boolean numbered = end < text.length();
        return dots >= FEWEST_DOTS && start <= LONGEST && (numbered || Markers.endOfLabel(text) > 0);
    }

    private static boolean numbers(char c) {
        return Chars.digit(c) || Chars.blank(c) || "（）()-—".indexOf(c) >= 0;
    }

    // rule: below 目录 short lines that begin like articles are entries when the first article stands again below them
    private static void articles(List<Line> lines, BitSet dropped) {
        for (int i = 0; i < lines.size(); i++) {
            if (isHead(lines.get(i).text())) {
                int end = i + 1;
                while (end < lines.size() && entry(lines.get(end).text())) {
                    end++;
                }
                if (firstArticleFrom(lines, end)) {
                    IntStream.range(i + 1, end)
                            .filter(at -> LineStart.of(lines.get(at).text()) == LineStart.ARTICLE)
                            .forEach(dropped::set);
                }
                return;
            }
        }
    }

    static boolean isHead(String text) {
        if (text.isEmpty() || text.length() > 8) {
            return false;
        }
        var plain = text.replace(" ", "").replace("\u3000", "");
        return plain.equals("目录") || plain.equals("目次") || plain.equals("目錄");
    }

    private static boolean entry(String text) {
        var start = LineStart.of(text);
        return text.length() <= LONGEST
                && (start == LineStart.DIVISION || start == LineStart.ARTICLE || leads(text))
                && "。；：".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private static boolean firstArticleFrom(List<Line> lines, int from) {
        return lines.subList(from, lines.size()).stream()
                .filter(Line::worded)
                .anyMatch(line -> LineStart.of(line.text()) == LineStart.ARTICLE
                        && Markers.of(line.text()).key() == FIRST);
    }
}

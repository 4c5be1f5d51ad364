package dev.lexdelta.ingester.lines;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Recognises the lines that printed pages repeat at their head or foot, with or without the number of the page. */
final class RunningHeads {
    private static final int REPEATS = 3;
    private static final int LONGEST = 50;
    private static final int LEAST_HAN = 4;
    /** Fewer characters than this are no page. */
    private static final int SMALLEST_PAGE = 100;

    private RunningHeads() {}

    static BitSet of(Sheet sheet) {
        var lines = sheet.lines();
        var heads = new BitSet();
        var pages = new Pages(lines);
        joined(lines, pages, heads);
        var places = places(lines);
        if (places.isEmpty()) {
            return heads;
        }
        var habit = LineHabit.of(lines);
        places.forEach((words, where) -> {
            boolean named = words.equals(lines.get(where.get(0)).text());
            var repeats = where.subList(named ? 1 : 0, where.size());
            if (pages.aboveArticles(where.get(0)) && named) {
                repeats.stream()
                        .filter(line -> pages.betweenArticles(line) || breaksPage(line, lines))
                        .forEach(heads::set);
            }
            boolean often = where.size() >= REPEATS && pages.apart(repeats, SMALLEST_PAGE) && words.charAt(0) != '（';
            if (often && where.stream().noneMatch(line -> habit.fills(lines.get(line)))) {
                repeats.forEach(heads::set);
            }
        });
        return heads;
    }

    // rule: the head may join what the first page prints on two lines, the title and its stage in brackets
    private static void joined(List<Line> lines, Pages pages, BitSet heads) {
        var names = new HashSet<String>();
        for (int i = 1; i < lines.size() && pages.aboveArticles(i); i++) {
            var stage = lines.get(i).text();
            if (stage.startsWith("（")
                    && stage.endsWith("）")
                    && Chars.countHan(lines.get(i - 1).text()) >= LEAST_HAN) {
                names.add(lines.get(i - 1).text() + stage);
            }
        }
        for (int i = 1; i < lines.size() && !names.isEmpty(); i++) {
            var text = lines.get(i).text();
            boolean named = lines.get(i).is(Line.Kind.TEXT) && text.length() <= LONGEST && names.contains(words(text));
            if (named && !pages.aboveArticles(i) && (pages.betweenArticles(i) || breaksPage(i, lines))) {
                heads.set(i);
            }
        }
    }

    // rule: beside the number of a page, or in the middle of a sentence
    private static boolean breaksPage(int line, List<Line> lines) {
        var above = lines.get(line - 1).text();
        boolean numbered = number(above)
                || (line + 1 < lines.size() && number(lines.get(line + 1).text()));
        return numbered
                || (!above.isEmpty()
                        && Chars.countHan(above) > LONGEST / 2
                        && !Chars.closes(above.charAt(above.length() - 1)));
    }

    private static boolean number(String text) {
        return PageNumbers.bare(text) || PageNumbers.is(text);
    }

    private static Map<String, List<Integer>> places(List<Line> lines) {
        var places = new HashMap<String, List<Integer>>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).is(Line.Kind.TEXT) && isHead(lines.get(i).text())) {
                places.computeIfAbsent(words(lines.get(i).text()), any -> new ArrayList<>())
                        .add(i);
            }
        }
        places.values().removeIf(where -> where.size() < 2);
        places.remove("");
        return places;
    }

    // rule: a short line without marker and punctuation, and with whole brackets
    private static boolean isHead(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && unpunctuated(text)
                && Chars.countHan(text) >= LEAST_HAN
                && Markers.endOfLabel(text) == 0;
    }

    private static boolean unpunctuated(String text) {
        int open = 0;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            char c = text.charAt(i);
            open += "（《".indexOf(c) >= 0 ? 1 : "）》".indexOf(c) >= 0 ? -1 : 0;
            if ("。；，;".indexOf(c) >= 0) {
                return false;
            }
        }
        return open == 0 && "：、:".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    // rule: the number of the page stands before or behind the words of the head, between dashes or bare
    private static String words(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && PageNumbers.part(text.charAt(from))) {
            from++;
        }
        while (to > from && PageNumbers.part(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}

package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Line;
import java.util.ArrayList;
import java.util.List;

/** The lines above a text as sentences: a note that a page cut into several lines is one again. */
final class NoteLines {
    private static final int LONGEST = 4000;
    private static final int MOST_PARTS = 12;
    private static final int LONGEST_PART = 400;
    private static final List<String> ORGANS = List.of("会议", "国务院", "委员会", "政府", "法院", "检察院");

    private NoteLines() {}

    static List<String> of(List<Line> head) {
        var sentences = new ArrayList<String>();
        var open = new StringBuilder();
        int parts = 0;
        for (Line line : head) {
            var text = line.cells().isEmpty() ? line.text() : labelled(line.cells());
            if (!open.isEmpty() && (parts == MOST_PARTS || !goesOn(open, text))) {
                sentences.add(open.toString());
                open.setLength(0);
                parts = 0;
            }
            if (!open.isEmpty() || opens(text)) {
                open.append(listed(open) ? "、" : "").append(text);
                parts++;
            } else {
                sentences.add(text);
            }
        }
        sentences.add(open.toString());
        return sentences;
    }

    /** A row of a table of keys reads like a sentence: 实施日期 | 2023-07-01. */
    private static String labelled(List<String> cells) {
        return cells.size() < 2
                ? ""
                : cells.get(1).strip().split(" ", 2)[0] + cells.get(0).strip();
    }

    // rule: a note begins with its first date: （2024年5月30日某机关第十次会议通过
    private static boolean opens(String text) {
        int bracket = text.startsWith("（") || text.startsWith("(") ? 1 : 0;
        return text.length() <= LONGEST_PART
                && text.length() > bracket
                && DateScan.startsAt(text, bracket)
                && DateScan.alone(text).isEmpty()
                && ORGANS.stream().anyMatch(text::contains);
    }

    // rule: it goes on while a title or the bracket is open, or while the last date has no verb
    private static boolean goesOn(StringBuilder open, String next) {
        if (open.length() + next.length() > LONGEST || next.length() > LONGEST_PART || next.isEmpty()) {
            return false;
        }
        var text = open.toString();
        char last = text.charAt(text.length() - 1);
        if ("。；：".indexOf(last) >= 0) {
            return false;
        }
        return count(text, '《') > count(text, '》')
                || count(text, '〈') > count(text, '〉')
                || (text.startsWith("（") && count(text, '（') > count(text, '）') && DateScan.startsAt(next, 0))
                || (!DateScan.startsAt(next, 0) && endsWithoutVerb(text));
    }

    private static boolean endsWithoutVerb(String text) {
        var dates = DateScan.all(text);
        return !dates.isEmpty()
                && EventReader.read(text.substring(dates.get(dates.size() - 1).from()), true)
                        .isEmpty();
    }

    /** Whether a line of a note ends with an authority that another one below it joined. */
    private static boolean listed(StringBuilder open) {
        var dates = DateScan.all(open.toString());
        return !dates.isEmpty()
                && Organs.isName(
                        open.substring(dates.get(dates.size() - 1).to()).strip());
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}

package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.LineStart;
import java.util.List;

/**
 * The table of contents (目录) above a text, and what stands around it.
 *
 * @param found whether there is one; else all lines are below
 */
record Contents(boolean found, List<Line> above, List<Line> below) {
    // rule: 目录 and the headings that follow it; what stands behind them stays, such as a preamble
    static Contents around(List<Line> head) {
        int start = -1;
        int end = 0;
        for (int i = 0; i < head.size(); i++) {
            var text = head.get(i).text();
            if (text.equals("目录") || text.equals("目次")) {
                start = i;
                end = i + 1;
            } else if (start >= 0 && i == end && entry(text)) {
                end = i + 1;
            }
        }
        return start < 0
                ? new Contents(false, List.of(), head)
                : new Contents(true, head.subList(0, start), head.subList(end, head.size()));
    }

    private static boolean entry(String text) {
        return text.isEmpty() || LineStart.of(text) == LineStart.DIVISION || "序言".equals(text) || "附则".equals(text);
    }
}

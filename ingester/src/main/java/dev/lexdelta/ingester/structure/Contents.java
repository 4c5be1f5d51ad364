package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.LineStart;
import java.util.List;

/** The table of contents (目录) above a text. */
final class Contents {
    private Contents() {}

    // rule: 目录 and the headings that follow it; what stands behind them stays, such as a preamble
    static List<Line> without(List<Line> head) {
        int start = -1;
        int end = -1;
        for (int i = 0; i < head.size(); i++) {
            var text = head.get(i).text();
            if (text.equals("目录") || text.equals("目次")) {
                start = i;
                end = i + 1;
            } else if (start >= 0 && i == end && entry(text)) {
                end = i + 1;
            }
        }
        return start < 0 ? head : join(head, start, end);
    }

    private static boolean entry(String text) {
        return text.isEmpty() || LineStart.of(text) == LineStart.DIVISION || "序言".equals(text) || "附则".equals(text);
    }

    private static List<Line> join(List<Line> head, int start, int end) {
        var kept = new java.util.ArrayList<>(head.subList(0, start));
        kept.add(Line.boundary());
        kept.addAll(head.subList(end, head.size()));
        return kept;
    }
}

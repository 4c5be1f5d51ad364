package dev.lexdelta.notifier.render.lines;

import java.util.ArrayList;
import java.util.List;

/** A title or a heading in both wordings, which no comparison tells of: what differs is what lies between the common ends. */
final class Heading {
    private Heading() {}

    static List<Run> runs(String old, String now) {
        int least = Math.min(old.length(), now.length());
        int head = 0;
        while (head < least && old.charAt(head) == now.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        if (head > 0 && Character.isHighSurrogate(now.charAt(head - 1))) {
            head--;
        }
        if (tail > 0 && Character.isLowSurrogate(now.charAt(now.length() - tail))) {
            tail--;
        }
        var runs = new ArrayList<Run>();
        add(runs, now.substring(0, head), Mark.KEPT);
        add(runs, old.substring(head, old.length() - tail), Mark.DELETED);
        add(runs, now.substring(head, now.length() - tail), Mark.INSERTED);
        add(runs, now.substring(now.length() - tail), Mark.KEPT);
        return runs;
    }

    private static void add(List<Run> runs, String text, Mark mark) {
        if (!text.isEmpty()) {
            runs.add(Run.of(text, mark));
        }
    }
}

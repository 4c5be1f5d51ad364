package dev.lexdelta.ingester.extract;

import dev.lexdelta.ingester.lines.Chars;
import java.util.ArrayDeque;
import java.util.Deque;

/** Numbers the entries of Markdown's ordered lists as a reader sees them, for authors may write 1. before each. */
final class OrderedList {
    private static final int MAX_DIGITS = 4;

    private record Level(int indent, int number) {}

    private final Deque<Level> levels = new ArrayDeque<>();

    void reset() {
        levels.clear();
    }

    /** The line with the number that it shows. */
    String number(String line) {
        int indent = indent(line);
        int dot = dot(line, indent);
        if (dot < 0) {
            return line;
        }
        int written = Integer.parseInt(line.substring(indent, dot));
        while (!levels.isEmpty() && levels.peek().indent() > indent) {
            levels.pop();
        }
        boolean goesOn = !levels.isEmpty() && levels.peek().indent() == indent;
        int number = goesOn ? Math.max(written, levels.pop().number() + 1) : written;
        levels.push(new Level(indent, number));
        return line.substring(0, indent) + number + line.substring(dot);
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    // rule: digits, a full stop, a space
    private static int dot(String line, int from) {
        int at = from;
        while (at < line.length() && Chars.digit(line.charAt(at)) && at - from < MAX_DIGITS) {
            at++;
        }
        return at > from && at + 1 < line.length() && line.charAt(at) == '.' && line.charAt(at + 1) == ' ' ? at : -1;
    }
}

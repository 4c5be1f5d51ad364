package dev.lexdelta.ingester.extract;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Takes the lines of tables out of a text: rows written with bars, and tables written in HTML. */
final class Tables {
    private final Collector out;
    private final StringBuilder html = new StringBuilder();
    private @Nullable String head;
    private boolean barred;

    Tables(Collector out) {
        this.out = out;
    }

    /** Whether the line is part of a table, or may be and waits for the next. */
    boolean take(String line) {
        if (!html.isEmpty() || line.toLowerCase(Locale.ROOT).contains("<table")) {
            release();
            markup(line);
            return true;
        }
        if (line.indexOf('|') < 0) {
            release();
            barred = false;
            return false;
        }
        bars(line);
        return true;
    }

    /** Ends what waits for another line. */
    void end() {
        release();
        if (!html.isEmpty()) {
            parse();
        }
    }

    private void markup(String line) {
        html.append(line).append('\n');
        if (line.toLowerCase(Locale.ROOT).contains("</table")) {
            parse();
        }
    }

    private void parse() {
        HtmlLines.of(Jsoup.parseBodyFragment(html.toString()).body()).forEach(out::line);
        html.setLength(0);
    }

    // rule: a row has a bar at its end; below a ruler, and right above it, a bar anywhere makes one
    private void bars(String line) {
        if (PipeRow.isRuler(line)) {
            if (head != null) {
                out.row(PipeRow.cells(head));
                head = null;
            }
            barred = true;
            return;
        }
        release();
        if (barred || PipeRow.closed(line)) {
            out.row(PipeRow.cells(line));
        } else {
            head = line;
        }
    }

    private void release() {
        if (head != null) {
            for (var part : List.copyOf(Residue.lines(head))) {
                out.text(part);
            }
            head = null;
        }
    }
}

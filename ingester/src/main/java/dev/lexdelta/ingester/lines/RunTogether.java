package dev.lexdelta.ingester.lines;

import java.util.ArrayList;
import java.util.List;

/** Gives each article a line of its own where a source ran several into one, and each heading above an article. */
public final class RunTogether implements Stage {
    static final String RULE = "split-lines";

    @Override
    public Sheet apply(Sheet sheet) {
        var lines = sheet.lines();
        var starts = starts(lines);
        boolean spaced = spaced(lines, starts);
        var out = split(lines, starts, spaced, false);
        if (out.size() == lines.size()) {
            return sheet;
        }
        var all = split(lines, starts, spaced, true);
        return sheet.withLines(all).repaired(RULE, all.size() - lines.size());
    }

    // rule: a heading that ends its line is cut from the sentence before it only in a text that runs articles together
    private static List<Line> split(List<Line> lines, long[] starts, boolean spaced, boolean endings) {
        var following = following(starts);
        var out = new ArrayList<Line>(lines.size());
        long last = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            last = starts[i] > 0 ? starts[i] : last;
            if (line.worded() && line.text().indexOf('第', 1) > 0) {
                var scan = new ArticleScan(line.text(), last, following[i], spaced, endings);
                cut(line, scan.cuts(), out);
                last = scan.last();
            } else {
                out.add(line);
            }
        }
        return out;
    }

    /** For each line the key of the article that it begins with, else 0. */
    private static long[] starts(List<Line> lines) {
        var starts = new long[lines.size()];
        for (int i = 0; i < starts.length; i++) {
            var line = lines.get(i);
            if (line.worded() && LineStart.of(line.text()) == LineStart.ARTICLE) {
                starts[i] = Markers.of(line.text()).key();
            }
        }
        return starts;
    }

    private static void cut(Line line, List<Integer> cuts, List<Line> out) {
        if (cuts.isEmpty()) {
            out.add(line);
            return;
        }
        int from = 0;
        for (int to : cuts) {
            out.add(line.piece(from, to));
            from = to;
        }
        out.add(line.piece(from, line.text().length()));
    }

    /** For each line the key of the next article that begins a line below it, 0 for none. */
    private static long[] following(long[] starts) {
        var following = new long[starts.length];
        for (int i = starts.length - 2; i >= 0; i--) {
            following[i] = starts[i + 1] > 0 ? starts[i + 1] : following[i + 1];
        }
        return following;
    }

    // rule: a source that puts a space or a caption behind the number at the start of a line does so inside too
    private static boolean spaced(List<Line> lines, long[] starts) {
        int all = 0;
        int spaced = 0;
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] > 0) {
                var text = lines.get(i).text();
                all++;
                spaced += ArticleScan.apart(text, Markers.of(text).end()) ? 1 : 0;
            }
        }
        return all >= 3 && spaced * 2 > all;
    }
}

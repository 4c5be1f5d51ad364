package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.ingester.lines.AnnexHead;
import dev.lexdelta.ingester.lines.Chrome;
import dev.lexdelta.ingester.lines.Line;
import dev.lexdelta.ingester.lines.LineStart;
import java.util.ArrayList;
import java.util.List;

/** What stands behind the last article: its annexes, a signature or letter, the site, and lines that are none of these. */
final class Tail {
    private static final int LONGEST = 2000;

    private final List<Line> lines;
    private final String last;
    private final List<Article> annexes = new ArrayList<>();
    private final List<List<Line>> enclosures = new ArrayList<>();
    private final List<UnplacedLine> unplaced = new ArrayList<>();
    /** How many had no place before the last step. */
    private int before;

    private int end;

    private Tail(List<Line> lines, Body body, int from) {
        this.lines = lines;
        this.last = body.starts().get(body.starts().size() - 1).marker().articleNumber();
        this.end = from;
    }

    /** Reads the lines from the end of the last article. */
    static Tail of(List<Line> lines, Body body, int from) {
        var tail = new Tail(lines, body, from);
        tail.read();
        tail.anew(body);
        return tail;
    }

    // rule: what stands directly above articles that begin anew is their title; a single article is no text of its own
    private void anew(Body body) {
        if (end == lines.size() || LineStart.of(lines.get(end).text()) != LineStart.ARTICLE) {
            return;
        }
        boolean again = body.starts().stream()
                .anyMatch(start ->
                        lines.get(start.line()).text().equals(lines.get(end).text()));
        if (again || OtherTexts.below(lines, body, end).isPresent()) {
            unplaced.subList(before, unplaced.size()).clear();
        } else {
            int from = end;
            end = lines.size();
            unplaced.add(new UnplacedLine(last, false, words(from)));
        }
    }

    // rule: annexes begin with their heads; the site and a letter end it all
    private void read() {
        while (end < lines.size() && !over(end)) {
            int from = end;
            before = unplaced.size();
            if (headed(end)) {
                annex();
            } else if (told(end)) {
                end++;
            } else {
                while (end < lines.size() && !over(end) && !headed(end) && !told(end)) {
                    end++;
                }
                unplaced.add(new UnplacedLine(last, false, words(from)));
            }
        }
    }

    private void annex() {
        int from = end++;
        while (end < lines.size() && !headed(end) && !Chrome.is(lines.get(end).text())) {
            end++;
        }
        var annex = Annexes.of(enclosures.size() + 1, lines.subList(from, end));
        if (!annex.isEmpty()) {
            enclosures.add(lines.subList(from, end));
            annexes.addAll(annex);
        }
    }

    private boolean over(int line) {
        return Chrome.is(lines.get(line).text())
                || LineStart.of(lines.get(line).text()) == LineStart.ARTICLE
                || Notices.at(lines, line);
    }

    private boolean headed(int line) {
        return lines.get(line).worded() && AnnexHead.is(lines.get(line).text());
    }

    // rule: a signature, an imprint, a number of a document and the name of a companion tell of the text
    private boolean told(int line) {
        var text = lines.get(line).text();
        return (lines.get(line).worded() && text.isEmpty())
                || lines.get(line).is(Line.Kind.BOUNDARY)
                || Ending.signature(lines, line)
                || DocumentNumbers.is(text)
                || imprint(text)
                || Companions.kind(text).isPresent();
    }

    // rule: （此件公开发布） and 某机关办公厅2024年3月1日印发 at the foot of a document
    private static boolean imprint(String text) {
        return text.startsWith("（此件")
                || (text.endsWith("印发") && !DateScan.all(text).isEmpty());
    }

    private String words(int from) {
        var words = new StringBuilder();
        for (int i = from; i < end && words.length() < LONGEST; i++) {
            words.append(i == from ? "" : "\n")
                    .append(lines.get(i).text())
                    .append(String.join(" ", lines.get(i).cells()));
        }
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    List<Article> annexes() {
        return annexes;
    }

    /** The lines of each annex, its head first. */
    List<List<Line>> enclosures() {
        return enclosures;
    }

    List<UnplacedLine> unplaced() {
        return unplaced;
    }

    /** Index behind what was read. */
    int end() {
        return end;
    }
}

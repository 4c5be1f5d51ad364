package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.change.Severity;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** How much a change matters, judged by the words that changed. */
final class Severities {
    private static final Pattern LIABILITY = Pattern.compile("罚款|罚金|没收|吊销|拘留|拘役|有期徒刑|刑事责任|责令停产停业|行政处罚");
    private static final Pattern LABEL = Pattern.compile("[（(]?[〇零一二三四五六七八九十百0-9]{1,5}[）)、.．]");
    private static final int REACH = 14;

    private Severities() {}

    static Severity of(ChangeKind kind, List<Segment> segments) {
        if (kind == ChangeKind.UNCHANGED || kind == ChangeKind.REFERENCES_ONLY || kind == ChangeKind.TERM_ONLY) {
            return Severity.EDITORIAL;
        }
        if (liability(segments)) {
            return Severity.MAJOR;
        }
        return kind == ChangeKind.ADDED || kind == ChangeKind.REMOVED || substance(segments)
                ? Severity.ORDINARY
                : Severity.EDITORIAL;
    }

    static boolean liability(String text) {
        return LIABILITY.matcher(text).find();
    }

    // rule: words of liability came or went, or an amount right before them changed; a label is no amount
    private static boolean liability(List<Segment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean words = changed(segment) && liability(segment.text());
            boolean amount = changed(segment) && Amounts.in(segment.text()) && liability(following(segments, i));
            if (words || amount || liability(segment.inner())) {
                return true;
            }
        }
        return false;
    }

    /** The words that stay right behind a change, of the same paragraph or item. */
    private static String following(List<Segment> segments, int changed) {
        int next = changed + 1;
        while (next < segments.size() && changed(segments.get(next))) {
            next++;
        }
        boolean stays = next < segments.size() && sameLeaf(segments.get(changed), segments.get(next));
        String text = stays ? segments.get(next).text() : "";
        return text.substring(0, Math.min(REACH, text.length()));
    }

    private static boolean sameLeaf(Segment changed, Segment stays) {
        return stays.op() == Op.EQUAL
                && (Objects.equals(changed.from(), stays.from()) || Objects.equals(changed.to(), stays.to()));
    }

    private static boolean changed(Segment segment) {
        return segment.op() == Op.INSERT || segment.op() == Op.DELETE;
    }

    // rule: punctuation, width, spaces and labels that follow are no substance; all else is, a move included
    private static boolean substance(List<Segment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean replaced = segment.op() == Op.DELETE
                    && i + 1 < segments.size()
                    && segments.get(i + 1).op() == Op.INSERT;
            String old = segment.op() == Op.DELETE ? segment.text() : "";
            String now = replaced ? segments.get(i + 1).text() : segment.op() == Op.INSERT ? segment.text() : "";
            boolean moved = segment.op() == Op.MOVED_OUT || segment.op() == Op.MOVED_IN;
            if (moved || (!isLabel(old + now, old, now) && !Fold.words(old).equals(Fold.words(now)))) {
                return true;
            }
            i += replaced ? 1 : 0;
        }
        return false;
    }

    private static boolean isLabel(String either, String old, String now) {
        return !either.isEmpty() && isLabel(old) && isLabel(now);
    }

    private static boolean isLabel(String text) {
        return text.isEmpty() || LABEL.matcher(text).matches();
    }
}

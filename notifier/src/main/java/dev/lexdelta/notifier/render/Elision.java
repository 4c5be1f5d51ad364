package dev.lexdelta.notifier.render;

import java.util.List;

/** Shortens a stretch that did not change to the clauses beside the changes. */
final class Elision {
    private static final String MARK = "…";

    // Less than this is not worth an ellipsis; a clause longer than this is cut.
    private static final int LEAST_GAP = 12;
    private static final int LONGEST_CLAUSE = 40;
    private static final String CLAUSE_ENDS = "，。；：！？";

    private Elision() {}

    /**
     * The text with its middle, beginning or end left out.
     *
     * @param keep characters at its beginning that stay, such as the label of an item
     * @param after a change stands before it
     * @param before a change stands after it
     */
    static List<Span> of(String text, int keep, boolean after, boolean before) {
        int head = whole(text, Math.max(keep, after ? firstClause(text) : 0));
        int tail = whole(text, before ? lastClause(text) : text.length());
        return tail - head < LEAST_GAP
                ? List.of(Span.plain(text))
                : List.of(Span.plain(text.substring(0, head)), Span.faint(MARK), Span.plain(text.substring(tail)));
    }

    private static int firstClause(String text) {
        int end = 0;
        while (end < text.length() && end < LONGEST_CLAUSE && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Math.min(end + 1, text.length());
    }

    private static int lastClause(String text) {
        int start = text.length() - 1; // the mark that the text itself ends with is part of its last clause
        while (start > 0 && text.length() - start < LONGEST_CLAUSE && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return Math.max(start, 0);
    }

    /** Never between the two halves of one character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}

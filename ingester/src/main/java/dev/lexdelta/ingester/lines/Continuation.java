package dev.lexdelta.ingester.lines;

import dev.lexdelta.ingester.lines.Line.Before;

/** Decides whether a line goes on in the next. */
final class Continuation {
    /** An open line shorter than this is no cut sentence, unless something tells that it is. */
    private static final int SHORTEST = 12;

    /** No title, note or line of page furniture is longer. */
    private static final int LONGEST_HEAD = 200;

    private static final int LONGEST_HEADING = 40;

    private static final String COMMAS = "，、,";
    private static final String BRACKETS = "》）”】";

    private final LineHabit habit;

    Continuation(LineHabit habit) {
        this.habit = habit;
    }

    // rule: a line that ends inside a sentence goes on in the next, unless the next starts something of its own; a
    // heading only when it breaks off in a list
    boolean inText(CharSequence open, Line last, Line next) {
        if (!text(last) || !text(next)) {
            return false;
        }
        return Cuts.between(open, next.text())
                || runsOn(open, last, next)
                || (endsInside(open, last, next)
                        && !LineStart.startsAnew(next.text())
                        && (LineStart.of(open) != LineStart.DIVISION || Chars.last(open) == '、'));
    }

    // rule: a full line without end goes on in a line without indent, though that looks like 一、 or 第三条
    private boolean runsOn(CharSequence open, Line last, Line next) {
        return habit.goesOn(next) && habit.fills(last) && !Chars.closes(Chars.last(open));
    }

    // rule: above the text stand titles and dates, which end openly; only a sentence or an open bracket goes on
    boolean aboveText(CharSequence open, Line last, Line next) {
        if (!text(last) || !text(next)) {
            return false;
        }
        if (Cuts.between(open, next.text())) {
            return true;
        }
        return !LineStart.startsAnew(next.text())
                && (Cuts.insideBracket(open, next.text())
                        || runsOn(open, last, next)
                        || (sentence(open) && !chrome(open) && endsInside(open, last, next)));
    }

    private static boolean text(Line line) {
        return line.is(Line.Kind.TEXT) && !line.text().isEmpty();
    }

    private static boolean chrome(CharSequence open) {
        return open.length() <= LONGEST_HEAD && Chrome.is(open.toString());
    }

    private static boolean sentence(CharSequence open) {
        for (int i = 0; i < open.length() && i < LONGEST_HEAD; i++) {
            if ("，。".indexOf(open.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean endsInside(CharSequence open, Line last, Line next) {
        char end = Chars.last(open);
        if (COMMAS.indexOf(end) >= 0 || Cuts.bareLabel(open)) {
            return true;
        }
        if (habit.begins(next) || heading(open, next)) {
            return false;
        }
        if (Chars.closes(end)) {
            return goesOnBehind(end, last, next);
        }
        return (last.text().length() >= SHORTEST || habit.goesOn(next) || cut(open, last, next))
                && !endsWith(open, "起施行");
    }

    // rule: a sentence that ends where the line does, or the page; a bracket ends no sentence
    private boolean goesOnBehind(char end, Line last, Line next) {
        boolean bracket = BRACKETS.indexOf(end) >= 0;
        if (habit.goesOn(next)) {
            return bracket || habit.fills(last);
        }
        return (end == '；' && next.before() == Before.PAGE) || (habit.fills(last) && (bracket || end == '；'));
    }

    // rule: 一、 before a few words without punctuation, and a sentence below, is a heading where lines were not wrapped
    private boolean heading(CharSequence open, Line next) {
        return !habit.wrapped()
                && next.before() != Before.PAGE
                && open.length() <= LONGEST_HEADING
                && Markers.of(open.toString()).is(Marker.Kind.HAN_COMMA)
                && open.chars().noneMatch(c -> "，；：。".indexOf(c) >= 0)
                && "。；”".indexOf(Chars.last(next.text())) >= 0;
    }

    // rule: a short open line is no heading where a page ends behind it, where it begins with a label, where what
    // follows ends like an item, or where it ends a paragraph that was wrapped
    private boolean cut(CharSequence open, Line last, Line next) {
        return next.before() == Before.PAGE
                || open.length() == 1
                || (LineStart.of(open) != LineStart.PLAIN && !habit.heads(open))
                || (LineStart.of(open) == LineStart.ITEM && next.text().endsWith("；"))
                || (habit.wrapped() && open.length() > last.text().length());
    }

    private static boolean endsWith(CharSequence text, String end) {
        int from = text.length() - end.length();
        return from >= 0 && end.contentEquals(text.subSequence(from, text.length()));
    }
}

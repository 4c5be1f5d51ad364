package dev.lexdelta.ingester.lines;

import java.util.ArrayList;
import java.util.List;

/** Reads one line from left to right for articles, and headings above them, that start inside it. */
final class ArticleScan {
    private static final int LONGEST_WORDS = 30;
    private static final int LONGEST_NOTE = 40;
    private static final List<String> CITED =
            List.of("规定的", "的", "所列", "所称", "第", "款", "项", "、", "，", "和第", "至第", "或者第", "及第");
    private static final List<String> CITED_CLOSE = List.of("所列", "所称", "中的", "情形", "适用", "以外", "有关");

    private final String text;
    private final long following;
    private final boolean spaced;
    private final boolean endings;
    private final List<Integer> cuts = new ArrayList<>();
    private long last;
    private int depth;

    ArticleScan(String text, long last, long following, boolean spaced, boolean endings) {
        this.text = text;
        this.last = last;
        this.following = following;
        this.spaced = spaced;
        this.endings = endings;
    }

    /** Where articles and headings start inside the line, in order. */
    List<Integer> cuts() {
        int at = Markers.of(text).kind().division() ? headings(0) + 1 : 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            depth = Math.max(0, depth + Chars.quote(c));
            if (c == '第' && at > 0 && depth == 0) {
                at = endsSentence(at) ? starts(at) : underHeading(at);
            }
        }
        return cuts;
    }

    /** The key of the last article that the line holds, or that stood above it. */
    long last() {
        return last;
    }

    /** Whether a space, a caption or the end of the line stands behind a label. */
    static boolean apart(String text, int at) {
        return at >= text.length() || Chars.blank(text.charAt(at)) || "【〖（".indexOf(text.charAt(at)) >= 0;
    }

    private int starts(int at) {
        if (!article(at)) {
            return headings(at);
        }
        cut(at);
        return at;
    }

    // rule: 二、 and a few words between a sentence and the next article are the heading of that; so are a few words
    // that begin the line
    private int underHeading(int at) {
        int from = back('。', at, LONGEST_WORDS) + 1;
        boolean heading = (from > 0 || at <= LONGEST_WORDS)
                && (from == 0 || Markers.of(text.substring(from, at)).is(Marker.Kind.HAN_COMMA))
                && nextOrdinal(from) == at;
        if (heading && spaced && article(at)) {
            cut(from);
            cut(at);
        }
        return at;
    }

    // rule: what stands before ends a sentence, or is a note in brackets behind one; before 第一条 of a text it may be
    // the title or the note below it
    private boolean endsSentence(int at) {
        int before = skipBack(at);
        if (before > 0 && text.charAt(before) == '）') {
            before = skipBack(back('（', before, LONGEST_NOTE));
        }
        return text.charAt(before) == '。' || (last == 0 && before < at - 1);
    }

    /** Where the character stands in the few before, else -1. */
    private int back(char c, int at, int few) {
        int from = at;
        while (from >= 0 && at - from <= few + 1 && text.charAt(from) != c) {
            from--;
        }
        return from < 0 || at - from > few + 1 ? -1 : from;
    }

    private int skipBack(int at) {
        int before = Math.max(0, at - 1);
        while (before > 0 && (Chars.blank(text.charAt(before)) || "”」】".indexOf(text.charAt(before)) >= 0)) {
            before--;
        }
        return before;
    }

    // rule: an article starts inside a line when its number is the next one, the next line does not begin with it, and
    // what follows is no citation
    private boolean article(int at) {
        var rest = text.substring(at, Math.min(text.length(), at + LONGEST_WORDS));
        var marker = Markers.of(rest);
        if (!marker.is(Marker.Kind.ARTICLE)
                || !next(marker)
                || marker.key() == following
                || cites(rest, marker.end())) {
            return false;
        }
        last = marker.key();
        return true;
    }

    private boolean next(Marker marker) {
        return marker.suffix() == 0 ? marker.number() == last / 1000 + 1 : marker.key() == last + 1;
    }

    private boolean cites(String rest, int end) {
        int words = end;
        while (words < rest.length() && Chars.blank(rest.charAt(words))) {
            words++;
        }
        if (words == rest.length()) {
            return true;
        }
        int at = words;
        return apart(rest, end)
                ? CITED.stream().anyMatch(cited -> rest.startsWith(cited, at))
                : spaced
                        || LineStart.CITING.indexOf(rest.charAt(at)) >= 0
                        || CITED_CLOSE.stream().anyMatch(cited -> rest.startsWith(cited, at));
    }

    // rule: headings, each of a few words without punctuation, down to the next article or the end of the line
    private int headings(int from) {
        var found = new ArrayList<Integer>();
        int at = from;
        while (at >= 0 && at < text.length()) {
            var rest = text.substring(at, Math.min(text.length(), at + LONGEST_WORDS));
            if (!Markers.of(rest).kind().division()) {
                break;
            }
            found.add(at);
            at = nextOrdinal(at + Markers.of(rest).end());
        }
        boolean ends = endings && at == text.length();
        if (found.isEmpty() || (!ends && (at < 0 || at == text.length() || !article(at)))) {
            return from;
        }
        found.forEach(this::cut);
        cut(ends ? 0 : at);
        return at;
    }

    /** Where the next 第 stands behind words of a heading, the end of the line, or -1. */
    private int nextOrdinal(int from) {
        int at = from;
        while (at < text.length() && at - from <= LONGEST_WORDS) {
            char c = text.charAt(at);
            if (c == '第' && at > from) {
                return at;
            }
            if (!Chars.han(c) && !Chars.blank(c) && "、“”《》（）".indexOf(c) < 0) {
                return -1;
            }
            at++;
        }
        return at < text.length() ? -1 : at;
    }

    private void cut(int at) {
        if (at > 0) {
            cuts.add(at);
        }
    }
}

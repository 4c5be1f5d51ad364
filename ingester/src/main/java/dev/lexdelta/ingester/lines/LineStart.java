package dev.lexdelta.ingester.lines;

import dev.lexdelta.ingester.lines.Marker.Kind;

/** What a line starts, judged by the line alone. */
public enum LineStart {
    ARTICLE,
    DIVISION,
    ITEM,
    PLAIN;

    private static final int LONGEST_HEADING = 50;
    private static final int LONGEST_MARKER = 40;
    /** What stands behind 第三条 where it is cited. */
    static final String CITING = "第款项规、和及至或的之到与，。；：）》】”等";

    private static final String OPENERS = "【〖";

    public static LineStart of(CharSequence text) {
        if (text.isEmpty() || !Markers.begins(text.charAt(0))) {
            return PLAIN;
        }
        var head = text.length() > LONGEST_HEADING + 1
                ? text.subSequence(0, LONGEST_HEADING + 1).toString()
                : text.toString();
        var marker = Markers.of(head);
        if (marker.is(Kind.ARTICLE)) {
            return opensArticle(head, marker) ? ARTICLE : PLAIN;
        }
        if (marker.kind().division()) {
            return opensDivision(head, marker) ? DIVISION : PLAIN;
        }
        return marker.kind().item() && !citesItem(head, marker) ? ITEM : PLAIN;
    }

    // rule: （三）项, also （一）、（二）项 and （三）至（五）项, is the rest of a citation
    static boolean citesItem(String line, Marker marker) {
        int at = marker.end();
        if (at >= line.length() || marker.is(Kind.HAN_COMMA) || marker.is(Kind.ARABIC_DOT)) {
            return false;
        }
        char next = line.charAt(at);
        boolean joined = "、和至或".indexOf(next) >= 0 && at + 1 < line.length() && "（第".indexOf(line.charAt(at + 1)) >= 0;
        boolean named = (next == '项' || next == '目')
                && !line.startsWith("项目", at)
                && !line.startsWith("目标", at)
                && !line.startsWith("目录", at);
        return joined || named;
    }

    /** Whether the line cannot be the rest of the one before it. */
    public static boolean startsAnew(String text) {
        return of(text) != PLAIN || OPENERS.indexOf(text.charAt(0)) >= 0 || AnnexHead.is(text) || Chrome.is(text);
    }

    // rule: behind 第三条 stands a space, a caption or a sentence, and not what belongs to a citation
    static boolean opensArticle(String line, Marker marker) {
        if (marker.end() >= line.length()) {
            return true;
        }
        char next = line.charAt(marker.end());
        if (next == ' ' || OPENERS.indexOf(next) >= 0) {
            return true;
        }
        return CITING.indexOf(next) < 0 && !line.startsWith("所列", marker.end()) && !line.startsWith("中的", marker.end());
    }

    // rule: 第一章 总则: short, and no sentence
    static boolean opensDivision(String line, Marker marker) {
        if (marker.end() >= line.length()) {
            return true;
        }
        char next = line.charAt(marker.end());
        char last = line.charAt(line.length() - 1);
        boolean citing = next != ' ' && CITING.indexOf(next) >= 0;
        return line.length() <= LONGEST_MARKER && !citing && "。；，：,;:".indexOf(last) < 0 && Chars.countHan(line) > 2;
    }
}

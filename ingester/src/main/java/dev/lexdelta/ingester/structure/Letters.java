package dev.lexdelta.ingester.structure;

import dev.lexdelta.ingester.lines.Line;
import java.util.List;

/** The letter that asks for comments names the draft it encloses. */
final class Letters {
    private Letters() {}

    // rule: 《title（征求意见稿）》 in the lines above, and 再次公开征求意见 behind it
    static String stageOf(List<Line> head, String title) {
        if (title.isEmpty()) {
            return "";
        }
        for (Line line : head) {
            for (int at = line.text().indexOf(title); at >= 0; at = line.text().indexOf(title, at + title.length())) {
                var words = bracket(line.text(), at + title.length());
                if (StageWords.in(words)) {
                    return words + TitleWords.again(line.text(), at + title.length() + words.length() + 2);
                }
            }
        }
        return "";
    }

    private static String bracket(String text, int open) {
        int close = open < text.length() && text.charAt(open) == '（' ? text.indexOf('）', open) : -1;
        return close < 0 ? "" : text.substring(open + 1, close);
    }
}

package dev.lexdelta.ingester.lines;

import java.util.ArrayList;
import java.util.Optional;

/** Mends the numbers of articles that a scanner or a typist misspelt: 第十—条 for 第十一条, 第十七条：or 第十八条. before a text. */
public final class ArticleMarks implements Stage {
    static final String RULE = "article-marks";

    private static final int LONGEST_NUMBER = 16;
    private static final String DASHES = "—－―─–-ー";
    private static final String PLUSES = "＋+";
    private static final String STOPS = "：:。.．";

    private record Mark(int number, String label, int end, boolean odd) {}

    @Override
    public Sheet apply(Sheet sheet) {
        var out = new ArrayList<Line>(sheet.lines().size());
        int last = 0;
        int mended = 0;
        for (var line : sheet.lines()) {
            var mark = line.worded() ? read(line.text()) : Optional.<Mark>empty();
            boolean odd = mark.isPresent() && mark.get().odd() && mark.get().number() == last + 1;
            boolean plain = line.worded() && LineStart.of(line.text()) == LineStart.ARTICLE;
            last = odd ? last + 1 : plain ? Markers.of(line.text()).number() : last;
            mended += odd ? 1 : 0;
            out.add(
                    odd
                            ? line.with(mark.get().label() + " "
                                    + line.text().substring(mark.get().end()).strip())
                            : line);
        }
        return mended == 0 ? sheet : sheet.withLines(out).repaired(RULE, mended);
    }

    // rule: a dash in a number stands for 一 and a plus for 十, a stop between the number and the text for a space, where
    // the number is
    // the next one
    private static Optional<Mark> read(String text) {
        int close = text.startsWith("第") ? text.indexOf('条') : -1;
        if (close < 2 || close > LONGEST_NUMBER) {
            return Optional.empty();
        }
        var label = new StringBuilder("第");
        for (int i = 1; i < close; i++) {
            char c = text.charAt(i);
            if (!Chars.blank(c)) {
                label.append(DASHES.indexOf(c) >= 0 ? '一' : PLUSES.indexOf(c) >= 0 ? '十' : c);
            }
        }
        int number = Numerals.value(label.substring(1));
        if (number < 1) {
            return Optional.empty();
        }
        boolean stop = close + 2 < text.length() && STOPS.indexOf(text.charAt(close + 1)) >= 0;
        boolean misread = text.chars().limit(close).anyMatch(c -> DASHES.indexOf(c) >= 0 || PLUSES.indexOf(c) >= 0);
        return Optional.of(new Mark(number, label + "条", stop ? close + 2 : close + 1, stop || misread));
    }
}

package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Consultation;
import dev.lexdelta.ingester.lines.Line;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the window for comments from the letter around a draft. */
final class Consultations {
    private static final List<String> CLOSING = List.of("截止", "截至", "截止日期");

    private Consultations() {}

    /** The window, or null when the lines tell of none. */
    static @Nullable Consultation of(List<Line> head) {
        LocalDate signed = null;
        Consultation window = null;
        for (Line line : head) {
            var text = line.text();
            if (window == null && (text.contains("意见") || text.contains("反馈"))) {
                window = window(text);
            }
            var alone = DateScan.alone(text);
            signed = signed == null && alone.isPresent() ? alone.get() : signed;
        }
        if (window == null || window.opens() != null) {
            return window;
        }
        boolean before = signed != null && window.closes() != null && !signed.isAfter(window.closes());
        return before ? new Consultation(signed, window.closes()) : window;
    }

    // rule: 时间为 X 至 Y; 截止时间为 X; 于 X 前; X 前
    private static @Nullable Consultation window(String text) {
        var dates = DateScan.all(text);
        for (int i = 0; i < dates.size(); i++) {
            var date = dates.get(i);
            boolean range = i + 1 < dates.size()
                    && "至到—-－".indexOf(charAt(text, date.to())) >= 0
                    && dates.get(i + 1).from() - date.to() <= 2;
            if (range) {
                return new Consultation(date.date(), dates.get(i + 1).date());
            }
            var before = text.substring(0, date.from());
            boolean closes = CLOSING.stream().anyMatch(before::contains)
                    || text.startsWith("前", date.to())
                    || text.startsWith("之前", date.to())
                    || text.startsWith("以前", date.to())
                    || text.startsWith("止", date.to());
            if (closes) {
                return new Consultation(null, date.date());
            }
        }
        return null;
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }
}

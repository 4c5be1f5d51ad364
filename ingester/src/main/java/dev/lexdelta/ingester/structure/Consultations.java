package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Consultation;
import dev.lexdelta.ingester.lines.Line;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the window for comments from the letter around a draft. */
final class Consultations {
    private static final List<String> ASKING = List.of("意见", "反馈", "征集", "征询", "公示");
    private static final List<String> KEYS = List.of("截止", "结束", "开始", "征集时间", "起止");

    private static final int LONGEST = 2000;

    private Consultations() {}

    /** The window, or null when the lines tell of none; {@code issued} is the day the letter went out. */
    static @Nullable Consultation of(List<Line> lines, @Nullable LocalDate issued) {
        var signed = issued == null ? alone(lines) : issued;
        LocalDate opens = null;
        LocalDate closes = null;
        for (Line line : lines) {
            var text = line.cells().isEmpty() ? line.text() : String.join("：", line.cells());
            var found = tells(text) ? new Window(shortened(text), signed).read() : null;
            if (found != null) {
                opens = opens == null ? found.opens() : opens;
                closes = closes == null ? found.closes() : closes;
            }
        }
        if (opens == null && closes == null) {
            return null;
        }
        boolean before = opens == null && signed != null && closes != null && !signed.isAfter(closes);
        return new Consultation(before ? signed : opens, closes);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static boolean tells(String text) {
        return ASKING.stream().anyMatch(text::contains) || KEYS.stream().anyMatch(text::startsWith);
    }

    private static @Nullable LocalDate alone(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> DateScan.alone(line.text()).stream())
                .findFirst()
                .orElse(null);
    }
}

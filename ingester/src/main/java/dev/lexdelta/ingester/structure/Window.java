package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Consultation;
import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Numerals;
import dev.lexdelta.ingester.structure.DateScan.Found;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The window for comments that one sentence of a letter tells.
 *
 * @param issued the day the letter went out, from which 即日起 and 30日内 count and whose year a day without one has
 */
record Window(String text, @Nullable LocalDate issued) {
    private static final List<String> CLOSING = List.of("截止", "截至", "结束", "不迟于", "日起至");
    private static final List<String> BEFORE = List.of("前", "之前", "以前", "止", "截止", "结束");
    private static final List<String> STARTS =
            List.of("之日起", "即日起", "今日起", "日起", "期限为", "期限：", "时间为", "时间：", "期为", "为期");
    private static final List<String> FROM_NOW = List.of("即日起", "今日起", "公布之日起", "发布之日起", "公告之日起");
    private static final String BETWEEN = "日起至到—-－–~～ ";
    private static final int LONGEST_CLOCK = 12;
    private static final int LONGEST_RANGE = 6;

    /** The window, or null when the sentence tells of none. */
    @Nullable
    Consultation read() {
        var days = days();
        for (int i = 0; i < days.size(); i++) {
            var range = range(days, i);
            if (range != null) {
                return range;
            }
            if (closes(days.get(i))) {
                return new Consultation(fromNow() ? issued : null, days.get(i).date());
            }
        }
        return lasting().or(() -> opening(days)).orElse(null);
    }

    /** All days of the sentence, those without a year in that of the day before them or of the letter. */
    private List<Found> days() {
        var days = new ArrayList<>(DateScan.all(text));
        for (var day : DateScan.withoutYear(text)) {
            var earlier = days.stream()
                    .filter(found -> found.to() <= day.from() && day.from() - found.to() <= LONGEST_RANGE)
                    .map(Found::date)
                    .findFirst()
                    .orElse(issued);
            if (earlier != null) {
                following(day, earlier).ifPresent(date -> days.add(new Found(day.from(), day.to(), date)));
            }
        }
        days.sort(Comparator.comparingInt(Found::from));
        return days;
    }

    // rule: a day without a year is the first such day from the letter on
    private static Optional<LocalDate> following(DateScan.MonthDay day, LocalDate from) {
        return day.in(from.getYear()).filter(date -> !date.isBefore(from)).or(() -> day.in(from.getYear() + 1));
    }

    // rule: 2024年2月18日至3月18日, 2024年3月1日—31日
    private @Nullable Consultation range(List<Found> days, int at) {
        var first = days.get(at);
        if (at + 1 < days.size() && joined(first.to(), days.get(at + 1).from())) {
            var last = days.get(at + 1).date();
            return last.isBefore(first.date()) ? null : new Consultation(first.date(), last);
        }
        int from = first.to();
        while (from < text.length() && BETWEEN.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < text.length() && Chars.digit(text.charAt(to))) {
            to++;
        }
        boolean day = from > first.to() && to > from && to - from <= 2 && text.startsWith("日", to);
        int value = day ? Numerals.value(text.substring(from, to)) : 0;
        return value > first.date().getDayOfMonth() && value <= first.date().lengthOfMonth()
                ? new Consultation(first.date(), first.date().withDayOfMonth(value))
                : null;
    }

    private boolean joined(int from, int to) {
        if (to <= from || to - from > LONGEST_RANGE) {
            return false;
        }
        var between = text.substring(from, to);
        return between.chars().allMatch(c -> BETWEEN.indexOf(c) >= 0) && !between.isBlank();
    }

    // rule: 截止时间为 X; 于 X 前; X 下午17时前; X（星期三）之前
    private boolean closes(Found day) {
        var before = text.substring(Math.max(0, day.from() - LONGEST_CLOCK), day.from());
        if (CLOSING.stream().anyMatch(before::contains)) {
            return true;
        }
        int at = day.to();
        while (at < text.length() && at < day.to() + LONGEST_CLOCK && clock(text.charAt(at))) {
            at++;
        }
        int behind = at;
        return BEFORE.stream().anyMatch(word -> text.startsWith(word, behind));
    }

    private static boolean clock(char c) {
        return Chars.digit(c) || "时点分：:（）()星期一二三四五六日天上下午班周 ".indexOf(c) >= 0;
    }

    private boolean fromNow() {
        return FROM_NOW.stream().anyMatch(text::contains);
    }

    // rule: 自公告之日起30日内, 征求意见期限为30日, from the day of the letter; days of work are not counted out
    private Optional<Consultation> lasting() {
        return issued == null
                ? Optional.empty()
                : STARTS.stream()
                        .flatMap(start -> term(start, issued).stream())
                        .findFirst()
                        .map(last -> new Consultation(issued, last));
    }

    private Optional<LocalDate> term(String start, LocalDate from) {
        int at = text.indexOf(start);
        int number = at < 0 ? -1 : at + start.length();
        while (number >= 0 && number < text.length() && "，的（为内 ".indexOf(text.charAt(number)) >= 0) {
            number++;
        }
        int to = number;
        while (to >= 0 && to < text.length() && (Chars.digit(text.charAt(to)) || Numerals.numeral(text.charAt(to)))) {
            to++;
        }
        int count = number < 0 ? -1 : Numerals.value(text.substring(number, to));
        if (count < 1 || count > 365) {
            return Optional.empty();
        }
        if (text.startsWith("个月", to)) {
            return Optional.of(from.plusMonths(count));
        }
        boolean days = text.startsWith("日", to) || text.startsWith("天", to);
        return days && !text.startsWith("日起", to) ? Optional.of(from.plusDays(count)) : Optional.empty();
    }

    // rule: a row of its own may tell the first day: 开始时间：2024-02-18
    private Optional<Consultation> opening(List<Found> days) {
        return text.startsWith("开始") && !days.isEmpty()
                ? Optional.of(new Consultation(days.get(0).date(), null))
                : Optional.empty();
    }
}

package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Basis;
import dev.lexdelta.ingester.lines.Chars;
import dev.lexdelta.ingester.lines.Numerals;
import dev.lexdelta.ingester.structure.DateReader.Day;
import dev.lexdelta.ingester.structure.Event.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the sentence that says from when a text applies: 本条例自2024年7月1日起施行. */
final class DayOfEffect {
    private static final int LONGEST = 48;
    private static final List<String> VERBS = List.of("施行", "实施", "生效", "执行");
    private static final List<String> BETWEEN = List.of("", "起", "起正式", "正式", "起开始", "开始", "零时起", "0时起", "起全面");
    private static final List<String> FROM_PROMULGATION = List.of("公布之日", "发布之日", "颁布之日", "印发之日", "公告之日", "公布日", "发布日");
    private static final String UNITS = "日天月年";

    private DayOfEffect() {}

    static Day in(String text, Events events) {
        for (int verb = next(text, 0); verb >= 0; verb = next(text, verb + 2)) {
            var day = before(text.substring(Math.max(0, verb - LONGEST), verb), events);
            if (!day.equals(Day.UNKNOWN)) {
                return day;
            }
        }
        return Day.UNKNOWN;
    }

    private static int next(String text, int from) {
        for (int i = from; i + 1 < text.length(); i++) {
            if ("施实生执".indexOf(text.charAt(i)) >= 0 && VERBS.contains(text.substring(i, i + 2))) {
                return i;
            }
        }
        return -1;
    }

    // rule: 自 … 起施行, where … is a date, a day to come such as 公布之日, or blank
    private static Day before(String words, Events events) {
        var dates = DateScan.all(words);
        if (!dates.isEmpty()
                && BETWEEN.contains(words.substring(dates.get(dates.size() - 1).to()))) {
            return Day.stated(dates.get(dates.size() - 1).date());
        }
        int from = words.lastIndexOf('自');
        return from < 0 ? Day.UNKNOWN : since(words.substring(from), events);
    }

    private static Day since(String words, Events events) {
        for (var phrase : FROM_PROMULGATION) {
            int at = words.indexOf(phrase);
            if (at >= 0) {
                return derived(events.origin(Role.PROMULGATED), words.substring(at + phrase.length()));
            }
        }
        if (words.contains("通过之日")) {
            return derived(events.origin(Role.ADOPTED), words);
        }
        if (words.contains("批准之日")) {
            return derived(events.origin(Role.APPROVED), words);
        }
        return DateScan.blank(words, 0) > 0 ? Day.UNFILLED : Day.UNKNOWN;
    }

    private static Day derived(Optional<LocalDate> day, String behind) {
        return new Day(day.map(date -> later(date, behind)).orElse(null), Basis.DERIVED);
    }

    // rule: 自公布之日起30日后, 自公布之日起满三个月
    private static LocalDate later(LocalDate day, String words) {
        int from = 0;
        while (from < words.length() && !numeral(words.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < words.length() && numeral(words.charAt(to))) {
            to++;
        }
        int count = Numerals.value(words.substring(from, to));
        int unit = to < words.length() && words.charAt(to) == '个' ? to + 1 : to;
        if (count < 1 || unit >= words.length() || UNITS.indexOf(words.charAt(unit)) < 0) {
            return day;
        }
        return switch (words.charAt(unit)) {
            case '月' -> day.plusMonths(count);
            case '年' -> day.plusYears(Math.min(count, 100));
            default -> day.plusDays(count);
        };
    }

    private static boolean numeral(char c) {
        return Chars.digit(c) || Numerals.numeral(c);
    }
}

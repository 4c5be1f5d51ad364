package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Basis;
import dev.lexdelta.ingester.structure.DateReader.Day;
import java.util.List;

/** Reads how long a text applies: 有效期至2029年2月28日, 有效期五年, 自2023年1月1日至2027年12月31日执行. */
final class DayOfExpiry {
    private static final int LONGEST = 60;
    private static final List<String> TERMS = List.of("有效期", "试行期", "执行期", "实施期限");
    private static final List<String> VERBS = List.of("施行", "实施", "执行", "试行");

    private DayOfExpiry() {}

    static Day in(String text, Day effective) {
        for (var term : TERMS) {
            int at = text.lastIndexOf(term);
            if (at >= 0) {
                var day = behind(sentence(text, at + term.length()), effective);
                if (!day.equals(Day.UNKNOWN)) {
                    return day;
                }
            }
        }
        return until(text);
    }

    private static String sentence(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + LONGEST && "。；".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(from, end);
    }

    private static Day behind(String words, Day effective) {
        var dates = DateScan.all(words);
        if (!dates.isEmpty()) {
            return Day.stated(dates.get(dates.size() - 1).date());
        }
        if (DateScan.blank(words, 0) > 0) {
            return Day.UNFILLED;
        }
        return lasting(words, effective);
    }

    // rule: 自…至2027年12月31日执行, 执行至2027年12月31日, 自…起施行，至2026年12月31日止
    private static Day until(String text) {
        var dates = DateScan.all(text);
        for (int i = dates.size() - 1; i >= 0; i--) {
            var date = dates.get(i);
            var before = text.substring(Math.max(0, date.from() - LONGEST), date.from());
            boolean spans = i > 0 && DateScan.spans(text, dates.get(i - 1), date);
            if ((spans && applies(text, date.to())) || continued(before) || stops(before, text, date.to())) {
                return Day.stated(date.date());
            }
        }
        return Day.UNKNOWN;
    }

    private static boolean applies(String text, int from) {
        int at = text.startsWith("止", from) || text.startsWith("，", from) ? from + 1 : from;
        return VERBS.stream().anyMatch(verb -> text.startsWith(verb, at));
    }

    private static boolean continued(String before) {
        return VERBS.stream().anyMatch(verb -> before.endsWith(verb + "至") || before.endsWith(verb + "到"));
    }

    // rule: 止 ends the term that a verb of the same sentence opened
    private static boolean stops(String before, String text, int to) {
        var sentence = before.substring(before.lastIndexOf('。') + 1);
        return text.startsWith("止", to)
                && sentence.endsWith("至")
                && VERBS.stream().anyMatch(sentence::contains);
    }

    // rule: 有效期5年, 有效期为五年, 试行期六个月: the last day is the one before that on which the term is over
    private static Day lasting(String words, Day effective) {
        int from = 0;
        while (from < words.length() && "为限是：".indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        var term = Term.at(words, from).filter(counted -> !counted.inDays());
        var since = effective.date();
        return term.map(counted ->
                        new Day(since == null ? null : counted.after(since).minusDays(1), Basis.DERIVED))
                .orElse(Day.UNKNOWN);
    }
}

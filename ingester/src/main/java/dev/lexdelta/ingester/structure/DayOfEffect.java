package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Basis;
import dev.lexdelta.ingester.structure.DateReader.Day;
import dev.lexdelta.ingester.structure.Event.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the sentence that says from when a text applies: 本条例自2024年7月1日起施行. */
final class DayOfEffect {
    private static final int LONGEST = 60;
    private static final String VERB_STARTS = "施实生执试";
    private static final List<String> VERBS = List.of("施行", "实施", "生效", "执行", "试行");
    private static final List<String> BETWEEN =
            List.of("", "起", "起正式", "正式", "起开始", "开始", "零时起", "0时起", "起全面", "止", "期间");
    private static final List<String> FROM_PROMULGATION = List.of("公布之日", "发布之日", "颁布之日", "印发之日", "公告之日", "公布日", "发布日");
    private static final List<String> TERMS = List.of("有效期", "有效期限", "执行期限", "执行期间", "实施期限");
    private static final String CLAUSE_ENDS = "。；，";
    private static final String PARTS = "条款项目章节编";

    private DayOfEffect() {}

    static Day in(String text, Events events) {
        for (int verb = next(text, 0); verb >= 0; verb = next(text, verb + 2)) {
            var words = text.substring(Math.max(0, verb - LONGEST), verb);
            var day = ofAPart(words) ? Day.UNKNOWN : before(words, events);
            if (!day.equals(Day.UNKNOWN)) {
                return day;
            }
        }
        return inTerm(text);
    }

    private static int next(String text, int from) {
        for (int i = from; i + 1 < text.length(); i++) {
            if (VERB_STARTS.indexOf(text.charAt(i)) >= 0 && VERBS.contains(text.substring(i, i + 2))) {
                return i;
            }
        }
        return -1;
    }

    // rule: 第二条自2025年1月1日起施行 says of an article and not of the text from when it applies
    private static boolean ofAPart(String words) {
        int clause = 0;
        for (int i = 0; i < words.length(); i++) {
            clause = CLAUSE_ENDS.indexOf(words.charAt(i)) >= 0 ? i + 1 : clause;
        }
        int since = Math.max(words.indexOf('自', clause), words.indexOf('从', clause));
        var subject = since < 0 ? "" : words.substring(clause, since);
        var part = subject.endsWith("的规定") ? subject.substring(0, subject.length() - 3) : subject;
        return part.indexOf('第') >= 0 && PARTS.indexOf(part.charAt(part.length() - 1)) >= 0;
    }

    // rule: 自 … 起施行, where … is a date, two that open and close a term, a day to come such as 公布之日, or blank
    private static Day before(String words, Events events) {
        var dates = DateScan.all(words);
        if (!dates.isEmpty()
                && BETWEEN.contains(words.substring(dates.get(dates.size() - 1).to()))) {
            return Day.stated(opening(words, dates).date());
        }
        int from = words.lastIndexOf('自');
        return from < 0 ? Day.UNKNOWN : since(words.substring(from), events);
    }

    // rule: 自2023年1月1日至2027年12月31日执行 begins with the first
    private static DateScan.Found opening(String words, List<DateScan.Found> dates) {
        var last = dates.get(dates.size() - 1);
        if (dates.size() < 2) {
            return last;
        }
        var first = dates.get(dates.size() - 2);
        return DateScan.spans(words, first, last) ? first : last;
    }

    // rule: 有效期自2024年1月1日至2028年12月31日, 执行期限为…至…, where no verb tells
    private static Day inTerm(String text) {
        for (var term : TERMS) {
            int at = text.lastIndexOf(term);
            var dates = at < 0 ? List.<DateScan.Found>of() : DateScan.all(text.substring(at));
            if (dates.size() > 1
                    && dates.get(0).from() <= term.length() + 1
                    && DateScan.spans(text.substring(at), dates.get(0), dates.get(1))) {
                return Day.stated(dates.get(0).date());
            }
        }
        return Day.UNKNOWN;
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

    // rule: 自公布之日起30日后, 自公布之日起满三个月
    private static Day derived(Optional<LocalDate> day, String behind) {
        var term = Term.first(behind);
        return new Day(
                day.map(date -> term.map(later -> later.after(date)).orElse(date))
                        .orElse(null),
                Basis.DERIVED);
    }
}

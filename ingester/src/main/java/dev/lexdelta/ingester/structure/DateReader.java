package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Basis;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.DatesBasis;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.ingester.lines.Chars;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together the dates of a version from the lines above the text and its last articles. */
final class DateReader {
    /** A date and where it comes from; a blank has a basis and no date. */
    record Day(@Nullable LocalDate date, @Nullable Basis basis) {
        static final Day UNKNOWN = new Day(null, null);
        static final Day UNFILLED = new Day(null, Basis.UNFILLED);

        static Day stated(@Nullable LocalDate date) {
            return date == null ? UNKNOWN : new Day(date, Basis.STATED);
        }
    }

    private static final int LAST_ARTICLES = 3;
    private static final int LONGEST = 40;
    private static final List<String> FROM_PROMULGATION = List.of("公布之日", "发布之日", "颁布之日", "印发之日", "公告之日", "公布日", "发布日");

    private static final String BLANKS = "年月日起期Xx×*_＿… ";

    final Day published;
    final Day adopted;
    final Day approved;
    final Day promulgated;
    final Day effective;
    final Day expires;

    DateReader(Events events, List<Article> articles, @Nullable LocalDate published) {
        this.published = Day.stated(published == null ? events.published() : published);
        this.adopted = Day.stated(events.latest(Events.ADOPTING).orElse(null));
        this.approved = Day.stated(events.latest(Events.APPROVING).orElse(null));
        this.promulgated = Day.stated(events.latest(Events.PROMULGATING).orElse(null));
        this.effective = effective(events, articles);
        this.expires = expires(articles);
    }

    Dates dates(Stage stage) {
        return new Dates(
                published.date(),
                of(stage, adopted).date(),
                of(stage, approved).date(),
                of(stage, promulgated).date(),
                stage.enacted() || effective.basis() != Basis.DERIVED ? effective.date() : null,
                expires.date());
    }

    DatesBasis basis(Stage stage) {
        return new DatesBasis(
                published.basis(),
                of(stage, adopted).basis(),
                of(stage, approved).basis(),
                of(stage, promulgated).basis(),
                effective.basis(),
                expires.basis());
    }

    // rule: nothing is adopted, approved or promulgated of a draft, whatever verbs stand around it
    private static Day of(Stage stage, Day day) {
        return stage.enacted() ? day : Day.UNKNOWN;
    }

    private Day effective(Events events, List<Article> articles) {
        for (int i = articles.size() - 1; i >= 0 && i >= articles.size() - LAST_ARTICLES; i--) {
            var day = clause(articles.get(i).flat());
            if (!day.equals(Day.UNKNOWN)) {
                return day;
            }
        }
        return Day.stated(events.latest(Events.EFFECTIVE).orElse(null));
    }

    // rule: 自 … 起施行, where … is a date, a day to come such as 公布之日, or blank
    Day clause(String text) {
        for (int verb = text.indexOf("施行"); verb >= 0; verb = text.indexOf("施行", verb + 2)) {
            int from = text.lastIndexOf('自', verb);
            var words = from >= 0 && verb - from <= LONGEST ? text.substring(from, verb) : "";
            var day = day(words);
            if (!day.equals(Day.UNKNOWN)) {
                return day;
            }
        }
        return Day.UNKNOWN;
    }

    private Day day(String words) {
        var dates = DateScan.all(words);
        if (!dates.isEmpty()) {
            return Day.stated(dates.get(0).date());
        }
        if (FROM_PROMULGATION.stream().anyMatch(words::contains)) {
            return new Day(promulgated.date(), Basis.DERIVED);
        }
        if (words.contains("通过之日")) {
            return new Day(adopted.date(), Basis.DERIVED);
        }
        if (words.contains("批准之日")) {
            return new Day(approved.date(), Basis.DERIVED);
        }
        return blank(words) ? Day.UNFILLED : Day.UNKNOWN;
    }

    // rule: 自 年 月 日起, 自2023年X月X日起
    private static boolean blank(String words) {
        return words.indexOf('年') > 0
                && words.chars().skip(1).allMatch(c -> BLANKS.indexOf(c) >= 0 || Chars.digit((char) c));
    }

    // rule: 有效期至 date
    private static Day expires(List<Article> articles) {
        for (int i = articles.size() - 1; i >= 0 && i >= articles.size() - LAST_ARTICLES; i--) {
            var text = articles.get(i).flat();
            int at = text.indexOf("有效期至");
            var dates = at < 0 ? List.<DateScan.Found>of() : DateScan.all(text.substring(at));
            if (!dates.isEmpty()) {
                return Day.stated(dates.get(0).date());
            }
        }
        return Day.UNKNOWN;
    }
}

package dev.lexdelta.ingester.structure;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Basis;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.DatesBasis;
import dev.lexdelta.contract.text.Stage;
import dev.lexdelta.ingester.structure.Event.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

        boolean open() {
            return basis == Basis.UNFILLED;
        }
    }

    private static final int LAST_ARTICLES = 3;

    private final Events events;
    final Day published;
    final Day effective;
    final Day expires;

    /** {@code articles} are the articles proper, without preamble and annexes. */
    DateReader(Events events, List<Article> articles, @Nullable LocalDate published) {
        this.events = events;
        this.published = Day.stated(published == null ? events.published() : published);
        this.effective = effective(articles);
        this.expires = last(articles, text -> DayOfExpiry.in(text, effective));
    }

    Dates dates(Stage stage) {
        return new Dates(
                published.date(),
                adopted(stage).date(),
                approved(stage).date(),
                promulgated(stage).date(),
                known(stage, effective).date(),
                known(stage, expires).date());
    }

    DatesBasis basis(Stage stage) {
        return new DatesBasis(
                published.basis(),
                adopted(stage).basis(),
                approved(stage).basis(),
                promulgated(stage).basis(),
                effective.basis(),
                expires.basis());
    }

    private Day adopted(Stage stage) {
        return of(stage, events.adopted(), Role.ADOPTED);
    }

    private Day approved(Stage stage) {
        return of(stage, events.approved(), Role.APPROVED);
    }

    private Day promulgated(Stage stage) {
        return of(stage, events.promulgated(), Role.PROMULGATED);
    }

    // rule: nothing is adopted, approved or promulgated of a draft, whatever verbs stand around it; its form may leave
    // room for the day
    private Day of(Stage stage, Optional<LocalDate> day, Role role) {
        if (stage.enacted() && day.isPresent()) {
            return Day.stated(day.get());
        }
        return events.blanks().contains(role) ? Day.UNFILLED : Day.UNKNOWN;
    }

    /** What is only to be computed from a promulgation has no day as long as there is none. */
    private static Day known(Stage stage, Day day) {
        return stage.enacted() || day.basis() != Basis.DERIVED ? day : new Day(null, Basis.DERIVED);
    }

    private Day effective(List<Article> articles) {
        var clause = last(articles, text -> DayOfEffect.in(text, events));
        var told = Day.stated(events.effective().orElse(null));
        boolean stated = clause.basis() == Basis.STATED || clause.open();
        return stated || told.date() == null ? clause : told;
    }

    /** The last article that tells. */
    private static Day last(List<Article> articles, Function<String, Day> reader) {
        for (int i = articles.size() - 1; i >= 0 && i >= articles.size() - LAST_ARTICLES; i--) {
            var day = reader.apply(articles.get(i).flat());
            if (!day.equals(Day.UNKNOWN)) {
                return day;
            }
        }
        return Day.UNKNOWN;
    }
}

package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Consultation;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.VersionHeader;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether two texts of one stage are of the same day, as far as both tell. */
enum Days {
    SAME,
    DIFFERENT,
    /** The two tell nothing that could be compared. */
    UNTOLD;

    /** Days within which others show what a department put out for comment. */
    private static final int DRAFT_IS_SHOWN = 183;
    /** Days within which others first show a law. */
    private static final int LAW_IS_SHOWN = 548;

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final List<Function<Dates, @Nullable LocalDate>> OF_THE_LEGISLATURE =
            List.of(Dates::promulgated, Dates::approved, Dates::adopted);

    /** The day a version came into being, as far as it tells. */
    static @Nullable LocalDate of(VersionHeader header) {
        var dates = header.dates();
        var window = header.consultation();
        return header.stage().enacted()
                ? first(dates.promulgated(), dates.approved(), dates.adopted(), dates.published(), dates.effective())
                : first(
                        dates.published(),
                        window == null ? null : window.opens(),
                        window == null ? null : window.closes());
    }

    /** The day its page tells, which is not that of the text. */
    static @Nullable LocalDate page(VersionHeader header) {
        return first(header.dates().published());
    }

    private static @Nullable LocalDate first(@Nullable LocalDate... dates) {
        return Stream.of(dates)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Days::countable)
                .orElse(null);
    }

    // rule: whatever a text tells as its day, months can be counted from it
    private static LocalDate countable(LocalDate told) {
        return told.isBefore(FIRST) ? FIRST : told.isAfter(LAST) ? LAST : told;
    }

    /** Whether the text tells a day that a draft leaves open: of what the legislature did, or of coming into force. */
    static boolean tellsLaw(VersionHeader header) {
        return header.dates().effective() != null || tellsDeed(header);
    }

    // rule: the days of a law stand in its text; the day of a page is only the day of that page, and counts where it
    // agrees, and between official texts that are worded otherwise
    static Days between(Known one, Known other) {
        var told = one.enacted() ? deeds(one, other) : windows(one, other);
        if (told != UNTOLD) {
            return told;
        }
        var day = one.date();
        if (day != null && day.equals(other.date())) {
            return SAME;
        }
        boolean apart = one.official() && other.official() && !Objects.equals(day, other.date());
        return apart && !PageDays.mayBeOfOneText(one, other) ? DIFFERENT : UNTOLD;
    }

    /** Whether so much time lies between the two that one is no copy of the other, as far as both tell. */
    static boolean farApart(Known one, Known other) {
        var mine = shown(one.header());
        var theirs = shown(other.header());
        int most = one.enacted() && other.enacted() ? LAW_IS_SHOWN : DRAFT_IS_SHOWN;
        return mine != null && theirs != null && Math.abs(ChronoUnit.DAYS.between(mine, theirs)) > most;
    }

    /** Whether the first tells that it was shown only after the second. */
    static boolean isLater(Known one, Known other) {
        var mine = shown(one.header());
        var theirs = shown(other.header());
        return mine != null && theirs != null && mine.isAfter(theirs);
    }

    /** The day a version was made or shown, as far as it tells. */
    // rule: the day of coming into force is no day of the page: an amended text still tells that of the first one
    static @Nullable LocalDate shown(VersionHeader header) {
        return header.stage().enacted() && !tellsDeed(header) ? page(header) : of(header);
    }

    /** Whether the text tells a day of what the legislature did. */
    static boolean tellsDeed(VersionHeader header) {
        return OF_THE_LEGISLATURE.stream().anyMatch(date -> date.apply(header.dates()) != null);
    }

    private static Days deeds(Known one, Known other) {
        var mine = one.header().dates();
        var theirs = other.header().dates();
        var deeds = of(OF_THE_LEGISLATURE.stream().map(date -> of(date.apply(mine), date.apply(theirs))));
        // an amended text still tells the day from which the first one was in force
        return deeds == UNTOLD && of(mine.effective(), theirs.effective()) == DIFFERENT ? DIFFERENT : deeds;
    }

    // rule: a later draft may be open until the day the first one was
    private static Days windows(Known one, Known other) {
        var opens = of(end(one, Consultation::opens), end(other, Consultation::opens));
        var closes = of(end(one, Consultation::closes), end(other, Consultation::closes));
        return closes == SAME && opens != SAME && Namesakes.shared(one, other) < Namesakes.KIN
                ? opens
                : of(Stream.of(opens, closes));
    }

    private static @Nullable LocalDate end(Known version, Function<Consultation, @Nullable LocalDate> end) {
        var window = version.header().consultation();
        return window == null ? null : end.apply(window);
    }

    private static Days of(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? UNTOLD : one.equals(other) ? SAME : DIFFERENT;
    }

    // rule: one day in common is enough
    private static Days of(Stream<Days> found) {
        var all = found.toList();
        return Arrays.stream(values()).filter(all::contains).findFirst().orElse(UNTOLD);
    }
}

package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Consultation;
import dev.lexdelta.contract.text.Dates;
import dev.lexdelta.contract.text.VersionHeader;
import java.time.LocalDate;
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

    private static @Nullable LocalDate first(@Nullable LocalDate... dates) {
        return Stream.of(dates).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether the text tells a day that a draft leaves open: of what the legislature did, or of coming into force. */
    static boolean tellsLaw(VersionHeader header) {
        return header.dates().effective() != null
                || OF_THE_LEGISLATURE.stream().anyMatch(date -> date.apply(header.dates()) != null);
    }

    // rule: the days of a law stand in its text; the day of a page is only
    // the day of that page, and counts where it agrees
    static Days between(Known one, Known other) {
        var told = one.enacted() ? deeds(one, other) : windows(one, other);
        if (told != UNTOLD) {
            return told;
        }
        var day = one.date();
        if (day != null && day.equals(other.date())) {
            return SAME;
        }
        return one.official() && other.official() && !Objects.equals(day, other.date()) ? DIFFERENT : UNTOLD;
    }

    private static Days deeds(Known one, Known other) {
        var mine = one.header().dates();
        var theirs = other.header().dates();
        var deeds = of(OF_THE_LEGISLATURE.stream().map(date -> of(date.apply(mine), date.apply(theirs))));
        // an amended text still tells the day from which the first one was in force
        return deeds == UNTOLD && of(mine.effective(), theirs.effective()) == DIFFERENT ? DIFFERENT : deeds;
    }

    private static Days windows(Known one, Known other) {
        return of(Stream.<Function<Consultation, @Nullable LocalDate>>of(Consultation::opens, Consultation::closes)
                .map(end -> of(end(one, end), end(other, end))));
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

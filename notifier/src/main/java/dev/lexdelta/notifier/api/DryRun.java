package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.notifier.view.Taken;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a filter would have found among past notices, which are shown to it the newest first; it has seen enough before that
 * takes long.
 */
final class DryRun {
    /** Notices, and characters of changed text, that are looked at. */
    static final int MOST_NOTICES = 2_000;

    static final long MOST_CHARACTERS = 20_000_000;

    private static final int SAMPLES = 10;
    // weeks are those of the people who are told
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final FilterRules rules;
    private final Predicate<Notice> wanted;
    private final List<Found> all = new ArrayList<>();
    private final List<Taken> samples = new ArrayList<>();
    private int looked;
    private long characters;
    private @Nullable Instant last;
    private boolean cut;

    /** What is remembered of a notice that may have been told. */
    private record Found(Instant at, String version, boolean matched, boolean news, boolean followUp) {}

    /**
     * A week.
     *
     * @param from its Monday
     * @param matched notices that the filter fits
     * @param told those of them that were news when they were taken up, and what took back or mended one of these
     */
    record Week(LocalDate from, int matched, int told) {}

    DryRun(FilterRules rules, Predicate<Notice> wanted) {
        this.rules = rules;
        this.wanted = wanted;
    }

    /** Looks at one more, and says whether to go on. */
    boolean look(Taken taken) {
        // rule: a moment is looked at whole or not at all, so that who goes on from it neither misses nor repeats any
        if ((isEnough() && !taken.at().equals(last)) || looked >= 2 * MOST_NOTICES) {
            cut = true;
            return false;
        }
        looked++;
        characters += taken.notice().changedText().length();
        last = taken.at();
        note(taken);
        return true;
    }

    private boolean isEnough() {
        return looked >= MOST_NOTICES || characters >= MOST_CHARACTERS;
    }

    private void note(Taken taken) {
        var notice = taken.notice();
        var found = new Found(
                taken.at(),
                notice.version().id(),
                wanted.test(notice),
                rules.isNews(notice, taken.at()),
                rules.isFollowUp(notice));
        if (found.matched || (found.news && found.followUp)) {
            all.add(found);
        }
        if (found.matched && samples.size() < SAMPLES) {
            samples.add(taken);
        }
    }

    /** How many were looked at. */
    int looked() {
        return looked;
    }

    /** Whether there was more. */
    boolean isCut() {
        return cut;
    }

    /** From when on all was looked at. */
    Instant from(Instant wanted) {
        return cut && last != null ? last : wanted;
    }

    /** The newest that the filter fits. */
    List<Taken> samples() {
        return List.copyOf(samples);
    }

    /** All weeks of the stretch of time that was looked at, those without any too, the oldest first. */
    List<Week> weeks(Instant from, Instant to) {
        var weeks = new TreeMap<LocalDate, Week>();
        var end = to.minusNanos(1);
        for (var monday = monday(from(from)); !monday.isAfter(monday(end)); monday = monday.plusWeeks(1)) {
            weeks.put(monday, new Week(monday, 0, 0));
        }
        var told = versionsTold();
        for (var found : all) {
            var one = new Week(monday(found.at), found.matched ? 1 : 0, isTold(found, told) ? 1 : 0);
            weeks.merge(one.from, one, DryRun::sum);
        }
        return List.copyOf(weeks.values());
    }

    private Set<String> versionsTold() {
        var told = new HashSet<String>();
        all.stream()
                .filter(found -> found.matched && found.news && !found.followUp)
                .forEach(found -> told.add(found.version));
        return told;
    }

    // rule: what follows up goes to those who were told, whatever they ask for, and to nobody else
    private static boolean isTold(Found found, Set<String> told) {
        return found.news && (found.followUp ? told.contains(found.version) : found.matched);
    }

    private static Week sum(Week a, Week b) {
        return new Week(a.from, a.matched + b.matched, a.told + b.told);
    }

    private static LocalDate monday(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

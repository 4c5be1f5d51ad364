package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.StageKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a regulation in the order of its life: legislative cycles first, then stage and round, then date. A
 * function of the set of versions, whatever order they arrived in.
 *
 * @param cycles oldest first; only the last can be open
 * @param copies versions for which a better copy stands in a cycle; compared with nothing
 * @param unplaced mirrors that tell neither stage nor day and are like no version; compared with nothing
 */
record Timeline(List<Cycle> cycles, List<Known> copies, List<Known> unplaced) {
    /** Within this time what was adopted is approved and promulgated. */
    private static final Period MATURING = Period.ofMonths(18);

    private static final Comparator<Known> BY_DATE =
            Comparator.comparing(Known::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
    private static final Comparator<Known> BY_STAGE = Comparator.<Known, StageKind>comparing(
                    version -> version.header().stage().kind())
            .thenComparing(version -> version.header().stage().round());

    static Timeline of(Collection<Known> versions) {
        return versions instanceof Versions known ? known.timeline() : drawn(versions);
    }

    static Timeline drawn(Collection<Known> versions) {
        var bySeen = bySeen(versions);
        var poorer = MayBeCopies.poorer(versions);
        var placing = MayBeCopies.placing(versions);
        var unplaced = MayBeCopies.those(
                versions, version -> !poorer.contains(version) && Copies.hasNoPlace(version, placing));
        var own = versions.stream()
                .filter(version -> !poorer.contains(version) && !unplaced.contains(version))
                .toList();
        var enactments = enactments(own, bySeen);
        var drafts = new ArrayList<List<Known>>();
        for (int i = 0; i <= enactments.size(); i++) {
            drafts.add(new ArrayList<>());
        }
        own.stream()
                .filter(version -> !version.enacted())
                .sorted(BY_STAGE.thenComparing(BY_DATE).thenComparing(bySeen))
                .forEach(draft -> drafts.get(OwnLaw.of(draft, enactments)).add(draft));
        return new Timeline(cycles(drafts, enactments), sorted(poorer, bySeen), sorted(unplaced, bySeen));
    }

    private static List<Known> sorted(Collection<Known> versions, Comparator<Known> order) {
        return versions.stream().sorted(order).toList();
    }

    // rule: of what one official page said at different times the last counts, whatever others still show; the id
    // decides where nothing else does
    private static Comparator<Known> bySeen(Collection<Known> versions) {
        var versionsOfPage = versions.stream()
                .flatMap(Known::officialPages)
                .collect(Collectors.groupingBy(page -> page, Collectors.counting()));
        versionsOfPage.values().removeIf(count -> count < 2);
        return Comparator.<Known, Instant>comparing(version -> version.lastSeen(versionsOfPage.keySet()))
                .thenComparing(Known::id);
    }

    private static List<Cycle> cycles(List<List<Known>> drafts, List<List<Known>> enactments) {
        var cycles = new ArrayList<Cycle>();
        for (int i = 0; i < drafts.size(); i++) {
            cycles.add(new Cycle(List.copyOf(drafts.get(i)), i < enactments.size() ? enactments.get(i) : List.of()));
        }
        cycles.removeIf(cycle -> cycle.drafts().isEmpty() && cycle.enacted().isEmpty());
        return List.copyOf(cycles);
    }

    // rule: what was adopted and later promulgated, or corrected in place, is one enactment
    private static List<List<Known>> enactments(Collection<Known> versions, Comparator<Known> bySeen) {
        var enactments = new ArrayList<List<Known>>();
        versions.stream()
                .filter(Known::enacted)
                .sorted(BY_DATE.thenComparing(BY_STAGE).thenComparing(bySeen))
                .forEach(law -> {
                    var last = enactments.isEmpty() ? null : enactments.get(enactments.size() - 1);
                    if (last != null && continues(last.get(last.size() - 1), law)) {
                        last.add(law);
                    } else {
                        enactments.add(new ArrayList<>(List.of(law)));
                    }
                });
        return enactments;
    }

    private static boolean continues(Known earlier, Known later) {
        return earlier.correctedBy(later) || maturedInto(earlier, later);
    }

    // rule: what was adopted is promulgated within months, and was adopted the same day where both tell the day
    private static boolean maturedInto(Known earlier, Known later) {
        if (earlier.header().stage().kind().compareTo(later.header().stage().kind()) >= 0) {
            return false;
        }
        var adopted = earlier.header().dates().adopted();
        var alsoAdopted = later.header().dates().adopted();
        return (adopted == null || alsoAdopted == null)
                ? within(earlier.date(), later.date())
                : adopted.equals(alsoAdopted);
    }

    private static boolean within(@Nullable LocalDate earlier, @Nullable LocalDate later) {
        return earlier == null || later == null || !later.isAfter(earlier.plus(MATURING));
    }

    /** Versions that are compared with others. */
    Stream<Known> versions() {
        return cycles.stream().flatMap(Cycle::versions);
    }

    Stream<Known> all() {
        return Stream.of(versions(), copies.stream(), unplaced.stream()).flatMap(found -> found);
    }

    /** Whether a version stands in a cycle. */
    boolean holds(String version) {
        return versions().anyMatch(known -> known.id().equals(version));
    }

    /** The law that is or was in force last; null where only drafts are known. */
    @Nullable
    Known lastLaw() {
        return cycles.stream()
                .map(Cycle::law)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}

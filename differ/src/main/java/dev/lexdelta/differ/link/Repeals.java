package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Repeal;
import dev.lexdelta.contract.text.StageKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What ends a regulation: the texts of other regulations that name it in 同时废止, or were made to repeal it. A function of the
 * versions known, whichever of the two came first.
 */
final class Repeals {
    private static final Comparator<Repeal> EARLIEST = Comparator.comparing(
                    Repeal::on, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Repeal::version);

    private final Neighbours neighbours;

    Repeals(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** The regulation with the repeals that hold today, and what is to be told of it. */
    Outcome of(RegulationState state) {
        var last = Timeline.of(state.versions()).lastLaw(); // a draft was never in force
        var now = last == null ? List.<Repeal>of() : holding(state, last);
        return new Outcome(state.repealed(now), last == null ? null : told(state, last, now));
    }

    /**
     * What became of a regulation.
     *
     * @param told null when it was repealed before too, or is still in force
     */
    record Outcome(RegulationState state, @Nullable Told told) {}

    /**
     * What is told of a repeal.
     *
     * @param version the last law that was in force
     * @param by what ends it
     * @param holds false when it is taken back
     */
    record Told(Known version, Repeal by, boolean holds) {}

    /** The regulations that some versions repeal, as they stand. */
    Stream<RegulationState> named(Collection<Known> versions) {
        return versions.stream()
                .flatMap(version -> version.repeals().stream()
                        .flatMap(name -> neighbours.named(version.jurisdiction().code(), name)))
                .distinct();
    }

    // rule: what was enacted after the repeal is in force again
    private List<Repeal> holding(RegulationState state, Known last) {
        return sources(state, last)
                .filter(source -> !isBefore(source.date(), last.date()))
                .map(Repeals::repeal)
                .sorted(EARLIEST)
                .toList();
    }

    // rule: of the rules of one name that several departments have, a department ends its own
    private boolean isOfAnotherDepartment(Known source, Known last) {
        return Issuers.of(source, last) == Issuers.FOREIGN
                && neighbours
                        .named(last.jurisdiction().code(), last.titleKey())
                        .flatMap(state -> Timeline.of(state.versions()).versions())
                        .anyMatch(namesake -> Issuers.of(source, namesake) == Issuers.SHARED);
    }

    private static boolean isBefore(@Nullable LocalDate repeal, @Nullable LocalDate law) {
        return repeal != null && law != null && repeal.isBefore(law);
    }

    private static Repeal repeal(Known source) {
        var effective = source.header().dates().effective();
        return new Repeal(source.id(), source.header().title(), effective == null ? source.date() : effective);
    }

    private Stream<Known> sources(RegulationState state, Known last) {
        return state.titleKeys().stream()
                // a name that says nothing does not tell which text is ended
                .filter(name -> !Name.of(state.jurisdiction(), name).saysNothing())
                .flatMap(name -> neighbours
                        .repealing(state.jurisdiction().code(), name)
                        .filter(other -> !other.id().equals(state.id()))
                        .flatMap(other -> source(other, name).stream()))
                .distinct()
                .filter(source -> !isOfAnotherDepartment(source, last));
    }

    // rule: an amended law repeats what the first one repealed; a law that names its own predecessor ends nothing else;
    // what is adopted and not promulgated ends nothing yet
    private static Optional<Known> source(RegulationState other, String name) {
        return Timeline.of(other.versions()).cycles().stream()
                .map(Cycle::law)
                .filter(Objects::nonNull)
                .filter(law -> law.repeals().contains(name) && isInForce(law))
                .findFirst();
    }

    /** The regulations that have a name with some versions, as they stand: what ends one of them may spare the others. */
    Stream<RegulationState> namesakes(Collection<Known> versions) {
        return versions.stream()
                .filter(version -> !Namesakes.severalPerPlace(version))
                .map(version -> List.of(version.jurisdiction().code(), version.titleKey()))
                .distinct()
                .flatMap(name -> neighbours.named(name.get(0), name.get(1)));
    }

    private static boolean isInForce(Known law) {
        return law.header().stage().kind() == StageKind.PROMULGATED;
    }

    private @Nullable Told told(RegulationState state, Known last, List<Repeal> now) {
        if (state.repeals().isEmpty() == now.isEmpty()) {
            return null;
        }
        if (!now.isEmpty()) {
            return new Told(last, now.get(0), true);
        }
        var before = state.repeals().get(0);
        boolean stands = sources(state, last).anyMatch(source -> source.id().equals(before.version()));
        return stands ? null : new Told(last, before, false);
    }
}

package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.VersionHeader;
import dev.lexdelta.differ.link.Linking.Told;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes versions into regulations and out of them. The ChangeSets that hold are a function of the set of versions: each
 * input re-draws the regulations it touches and gives the difference.
 */
final class Linker {
    private final Predicate<String> inUse;
    private final PinBook book;

    /**
     * Links.
     *
     * @param inUse whether a regulation id belongs to a regulation that stands
     * @param book what was decided by hand
     */
    Linker(Predicate<String> inUse, PinBook book) {
        this.inUse = inUse;
        this.book = book;
    }

    /**
     * Takes a version in.
     *
     * @param before the regulations that the version belongs to or joins
     * @return empty when nothing is new; else one for each regulation that changes
     */
    List<Linking> add(Collection<RegulationState> before, Known version) {
        var known = versions(before);
        var same =
                known.stream().filter(other -> other.id().equals(version.id())).findFirst();
        if (same.isPresent()) {
            return same.get()
                    .seenAlso(version.header())
                    .map(seen -> redraw(before, null, Reason.LATE_ARRIVAL).into(replaced(known, seen.id(), seen)))
                    .orElse(List.of());
        }
        var earlierReading = known.stream().filter(version::sameBytesAs).findFirst();
        if (earlierReading.isPresent()) {
            return reread(before, known, earlierReading.get(), version);
        }
        var all = replaced(known, version.id(), version);
        var pins = book.of(all);
        var copy = known.stream().anyMatch(other -> version.isCopyOf(other) && !pins.apart(version, other));
        var arrived = copy ? null : version;
        var linkings =
                redraw(before, arrived, copy ? Reason.LATE_ARRIVAL : Reason.NEW).into(all);
        return arrived == null ? linkings : told(linkings, holding(arrived.id()), kindOf(arrived));
    }

    /**
     * Takes a version out.
     *
     * @return empty when the version is not known
     */
    List<Linking> remove(Collection<RegulationState> before, RegulationState home, String id) {
        return home.versions().stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .map(version -> {
                    var linkings = redraw(before, null, Reason.RETRACTED).into(replaced(versions(before), id, null));
                    var told = new Told(NoticeKind.WITHDRAWN, version.header());
                    return told(linkings, linking -> linking.state().id().equals(home.id()), linking -> told);
                })
                .orElse(List.of());
    }

    /**
     * Draws again what a pin concerns.
     *
     * @return one for each regulation that it may have changed
     */
    List<Linking> pin(Collection<RegulationState> before) {
        return redraw(before, null, Reason.PIN).into(versions(before));
    }

    private Redraw redraw(Collection<RegulationState> before, @Nullable Known arrived, Reason reason) {
        return new Redraw(before, inUse, arrived, reason, book);
    }

    private static List<Known> versions(Collection<RegulationState> states) {
        return states.stream().flatMap(state -> state.versions().stream()).toList();
    }

    private static List<Known> replaced(List<Known> all, String id, @Nullable Known by) {
        return Stream.concat(all.stream().filter(known -> !known.id().equals(id)), Stream.ofNullable(by))
                .toList();
    }

    // rule: of two readings of the same raw bytes the newer normalizer's stands; nobody is told
    private List<Linking> reread(Collection<RegulationState> before, List<Known> known, Known earlier, Known version) {
        if (Readings.isOlder(version.normalizer(), earlier.normalizer())) {
            book.readAgain(version.id(), earlier.id());
            // what was decided of it before it came holds for the reading that stands
            return book.names(version.id()) ? redraw(before, null, Reason.PIN).into(known) : List.of();
        }
        book.readAgain(earlier.id(), version.id());
        return redraw(before, null, Reason.REREAD).into(replaced(known, earlier.id(), version));
    }

    private static Predicate<Linking> holding(String version) {
        return linking ->
                linking.state().versions().stream().anyMatch(known -> known.id().equals(version));
    }

    private static Function<Linking, Told> kindOf(Known arrived) {
        return linking ->
                new Told(kind(arrived, Pairs.of(Timeline.of(linking.state().versions()))), arrived.header());
    }

    private static List<Linking> told(List<Linking> linkings, Predicate<Linking> where, Function<Linking, Told> what) {
        return linkings.stream()
                .map(linking -> where.test(linking) ? linking.telling(what.apply(linking)) : linking)
                .toList();
    }

    // rule: a window, or the words 征求意见 in the name of the stage, whatever the stage
    private static boolean isOutForComment(VersionHeader draft) {
        return draft.consultation() != null
                || draft.stage().kind() == StageKind.CONSULTATION
                || draft.stage().label().contains("征求意见");
    }

    private static NoticeKind kind(Known version, List<Pair> pairs) {
        if (pairs.stream()
                .anyMatch(pair -> pair.transition() == Transition.TEXT_CORRECTED
                        && pair.to().id().equals(version.id()))) {
            return NoticeKind.TEXT_CORRECTED;
        }
        if (version.action() == Action.REPEAL && version.enacted()) {
            return NoticeKind.REPEALED;
        }
        return switch (version.header().stage().kind()) {
            case ADOPTED -> NoticeKind.ADOPTED;
            case APPROVED -> NoticeKind.APPROVED;
            case PROMULGATED -> NoticeKind.PROMULGATED;
            case CONSULTATION, SUBMITTED, BILL, READING, UNKNOWN ->
                isOutForComment(version.header()) ? NoticeKind.CONSULTATION_OPENED : NoticeKind.READING_PUBLISHED;
        };
    }
}

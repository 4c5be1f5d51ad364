package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.VersionHeader;
import dev.lexdelta.differ.link.Linking.Told;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes versions into regulations and out of them. The ChangeSets that hold are a function of the set of versions: each
 * input re-draws the regulations it touches and gives the difference.
 */
final class Linker {
    private final Predicate<String> inUse;
    private final PinBook book;
    private final Memory memory;
    private final Turns turns;

    /**
     * Links.
     *
     * @param inUse whether a regulation id belongs to a regulation that stands
     * @param book what was decided by hand
     * @param memory what was published
     */
    Linker(Predicate<String> inUse, PinBook book, Memory memory, Turns turns) {
        this.turns = turns;
        this.inUse = inUse;
        this.book = book;
        this.memory = memory;
    }

    /**
     * Takes a version in.
     *
     * @param before the regulations that the version belongs to or joins
     * @return empty when nothing is new; else one for each regulation that changes
     */
    List<Linking> add(Collection<RegulationState> before, Known version) {
        var known = versions(before);
        var arrived = version.readNoBetterIn(known);
        return arrived.isPresent() ? take(before, known, version, arrived.get()) : readBefore(before, known, version);
    }

    // rule: what was decided of a reading before it came holds for the better one that stands
    private List<Linking> readBefore(Collection<RegulationState> before, List<Known> known, Known version) {
        book.read(version, known, known);
        return book.names(version.id()) ? redraw(before, null, Reason.PIN).into(known) : List.of();
    }

    private List<Linking> take(Collection<RegulationState> before, List<Known> known, Known text, Known arrived) {
        var stand = known.stream()
                .flatMap(other -> other.readNoBetterIn(List.of(arrived)).stream())
                .toList();
        var same = stand.stream().filter(arrived::sameVersionAs).findFirst();
        var version = same.map(arrived::seenAlso).orElse(arrived);
        var all = replaced(stand, version);
        book.read(text, known, all);
        boolean rereading = !stand.equals(known);
        if (rereading || same.isPresent()) {
            boolean nothingNew = !rereading && version.equals(same.get());
            var linkings = nothingNew
                    ? List.<Linking>of()
                    : seenAgain(before, known, all, rereading).into(all);
            return rereading ? linkings : told(linkings, new News(before), version);
        }
        return arrived(before, all, version);
    }

    // rule: a copy tells nobody anything new, nor does a better reading of the same raw bytes
    private Redraw seenAgain(
            Collection<RegulationState> before, List<Known> known, List<Known> all, boolean rereading) {
        var otherwise = changed(known, all)
                .filter(version -> known.stream()
                        .filter(version::sameVersionAs)
                        .map(Known::best)
                        .findFirst()
                        .filter(was -> rereading ? !was.tellsTheSameAs(version.best()) : was.flaws() != version.flaws())
                        .isPresent())
                .map(Known::id)
                .collect(Collectors.toSet());
        return redraw(before, null, rereading ? Reason.REREAD : Reason.LATE_ARRIVAL)
                .again(otherwise);
    }

    /** The versions that an input gave or left other sightings. */
    private static Stream<Known> changed(List<Known> known, List<Known> all) {
        var as = Collections.<Known>newSetFromMap(new IdentityHashMap<>());
        as.addAll(known);
        return all.stream().filter(version -> !as.contains(version));
    }

    private List<Linking> arrived(Collection<RegulationState> before, List<Known> all, Known version) {
        var news = new News(before);
        var pins = book.of(all);
        var components = Components.of(all, pins);
        boolean told = components.stream()
                .filter(regulation -> regulation.contains(version))
                .anyMatch(regulation -> news.isNew(version, regulation));
        return told
                ? told(redraw(before, version, Reason.NEW).into(all, components, pins), news, version)
                : redraw(before, null, Reason.LATE_ARRIVAL).into(all, components, pins);
    }

    /**
     * Takes a version out.
     *
     * @return empty when the version is not known
     */
    List<Linking> remove(Collection<RegulationState> before, String id) {
        book.retracted(id);
        var left = versions(before).stream()
                .filter(version -> !version.id().equals(id))
                .toList();
        var linkings = redraw(before, null, Reason.RETRACTED).into(left);
        var news = new News(before);
        int turn = turns.takenBack(Turns.arrivalOf(id));
        for (var state : before) {
            linkings = linkings.stream()
                    .map(linking -> withdrawn(linking, state, id, news, turn))
                    .toList();
        }
        return linkings;
    }

    private static Linking withdrawn(Linking linking, RegulationState before, String id, News news, int turn) {
        return before.versions().stream()
                .filter(gone -> gone.id().equals(id) && linking.state().id().equals(before.id()))
                .filter(gone -> news.isGone(gone, linking.state().versions()))
                .findFirst()
                .map(gone -> linking.telling(new Told(NoticeKind.WITHDRAWN, gone.header(), turn)))
                .orElse(linking);
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
        return new Redraw(before, inUse, arrived, reason, book, memory);
    }

    private static List<Known> versions(Collection<RegulationState> states) {
        return states.stream().flatMap(state -> state.versions().stream()).toList();
    }

    private static List<Known> replaced(List<Known> all, Known by) {
        return Stream.concat(all.stream().filter(known -> !known.sameVersionAs(by)), Stream.of(by))
                .toList();
    }

    private List<Linking> told(List<Linking> linkings, News news, Known version) {
        return linkings.stream()
                .map(linking -> news.isNew(version, linking.state().versions()) ? told(linking, version) : linking)
                .toList();
    }

    private Linking told(Linking linking, Known version) {
        return linking.telling(telling(linking.state(), version));
    }

    /** What is told of a version that stands in a regulation. */
    Told telling(RegulationState state, Known version) {
        var pairs = Pairs.of(Timeline.of(state.versions()));
        return new Told(kind(version, pairs), version.header(), turns.told(Turns.arrivalOf(version.id())));
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
        return switch (version.header().stage().kind()) {
            case ADOPTED -> NoticeKind.ADOPTED;
            case APPROVED -> NoticeKind.APPROVED;
            case PROMULGATED -> version.action() == Action.REPEAL ? NoticeKind.REPEALED : NoticeKind.PROMULGATED;
            case CONSULTATION, SUBMITTED, BILL, READING, UNKNOWN ->
                isOutForComment(version.header()) ? NoticeKind.CONSULTATION_OPENED : NoticeKind.READING_PUBLISHED;
        };
    }
}

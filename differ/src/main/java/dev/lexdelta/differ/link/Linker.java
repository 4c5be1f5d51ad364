package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.notice.NoticeKind;
import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.StageKind;
import dev.lexdelta.contract.text.VersionHeader;
import dev.lexdelta.differ.link.Linking.Comparison;
import dev.lexdelta.differ.link.Linking.Told;
import dev.lexdelta.differ.link.RegulationState.Live;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes versions into a regulation and out of it. The ChangeSets that hold are a function of the set of versions: each
 * input re-draws the timeline and gives the difference.
 */
final class Linker {
    /**
     * Takes a version in.
     *
     * @param before what is known of the regulation with this title; null when nothing is
     * @return empty when nothing is new
     */
    Optional<Linking> add(@Nullable RegulationState before, LegalText text) {
        var version = Known.of(text);
        var state = before == null ? opened(text) : before;
        var same = find(state, version.id());
        if (same.isPresent()) {
            return same.get()
                    .seenAlso(version.header())
                    .map(known -> redrawn(state, state.with(known), null, Reason.LATE_ARRIVAL));
        }
        var earlierReading =
                state.versions().stream().filter(version::sameBytesAs).findFirst();
        if (earlierReading.isPresent()) {
            return reread(state, earlierReading.get(), version);
        }
        var copy = state.versions().stream().anyMatch(version::isCopyOf);
        return Optional.of(
                redrawn(state, state.with(version), copy ? null : version, copy ? Reason.LATE_ARRIVAL : Reason.NEW));
    }

    /**
     * Takes a version out.
     *
     * @return empty when the version is not known
     */
    Optional<Linking> remove(RegulationState before, String id) {
        return find(before, id).map(version -> {
            var redrawn = redrawn(before, before.without(id), null, Reason.RETRACTED);
            var told = new Told(NoticeKind.WITHDRAWN, version.header());
            return new Linking(redrawn.state(), told, redrawn.comparisons(), redrawn.withdrawn());
        });
    }

    private static RegulationState opened(LegalText text) {
        var id = Ids.of("regulation", text.id());
        return new RegulationState(id, text.titleKey(), text.jurisdiction(), List.of(), List.of(), Map.of());
    }

    private static Optional<Known> find(RegulationState state, String id) {
        return state.versions().stream()
                .filter(version -> version.id().equals(id))
                .findFirst();
    }

    // rule: of two readings of the same raw bytes the newer normalizer's stands; nobody is told
    private static Optional<Linking> reread(RegulationState state, Known earlier, Known version) {
        return Readings.isOlder(version.normalizer(), earlier.normalizer())
                ? Optional.empty()
                : Optional.of(redrawn(state, state.without(earlier.id()).with(version), null, Reason.REREAD));
    }

    private static Linking redrawn(
            RegulationState before, RegulationState after, @Nullable Known arrived, Reason reason) {
        var pairs = Pairs.of(Timeline.of(after.versions()));
        var lived = before.live().stream().map(Live::id).collect(Collectors.toSet());
        var comparisons = pairs.stream()
                .filter(pair -> !lived.contains(pair.id()))
                .map(pair -> new Comparison(
                        pair, before.revision(pair.id()) + 1, reasonFor(pair, arrived, reason), Evidence.of(pair)))
                .toList();
        var state = after.live(pairs, revisions(before, comparisons));
        return new Linking(state, told(arrived, pairs), comparisons, withdrawn(before, pairs, comparisons, reason));
    }

    private static Reason reasonFor(Pair pair, @Nullable Known arrived, Reason reason) {
        var late = arrived != null && !pair.to().id().equals(arrived.id());
        return late ? Reason.LATE_ARRIVAL : reason;
    }

    private static Map<String, Integer> revisions(RegulationState before, List<Comparison> comparisons) {
        var revisions = new HashMap<>(before.revisions());
        comparisons.forEach(comparison -> revisions.put(comparison.pair().id(), comparison.revision()));
        return revisions;
    }

    private static List<Superseded> withdrawn(
            RegulationState before, List<Pair> pairs, List<Comparison> comparisons, Reason reason) {
        var live = pairs.stream().map(Pair::id).collect(Collectors.toSet());
        return before.live().stream()
                .filter(gone -> !live.contains(gone.id()))
                .map(gone -> new Superseded(
                        gone.id(),
                        before.revision(gone.id()),
                        before.id(),
                        gone.transition(),
                        inItsPlace(gone, comparisons),
                        reason == Reason.NEW ? Reason.LATE_ARRIVAL : reason))
                .toList();
    }

    private static List<String> inItsPlace(Live gone, List<Comparison> comparisons) {
        return comparisons.stream()
                .map(Comparison::pair)
                .filter(pair -> pair.transition() == gone.transition())
                .filter(pair ->
                        pair.from().id().equals(gone.from()) || pair.to().id().equals(gone.to()))
                .map(Pair::id)
                .toList();
    }

    private static @Nullable Told told(@Nullable Known arrived, List<Pair> pairs) {
        return arrived == null ? null : new Told(kind(arrived, pairs), arrived.header());
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

package dev.lexdelta.differ.replay;

import static dev.lexdelta.differ.replay.Sets.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lexdelta.contract.change.ChangeEvent;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.ChangeSet;
import dev.lexdelta.contract.change.Reason;
import dev.lexdelta.contract.change.Superseded;
import dev.lexdelta.contract.change.Transition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SetComparisonTest {
    static Stream<Arguments> whatIsTheSameAndWhatIsNot() {
        var live = set("a", 1);
        return Stream.of(
                row("nothing on either side", log(), log(), same(0)),
                row("equal sets", log(live), log(live), same(1)),
                row("another revision", log(live), log(set("a", 7)), same(1)),
                row("another regulation", log(live), log(live.under("s")), same(1)),
                row("another engine", log(live), log(live.by("engine/2")), same(1)),
                row("found another way", log(live), log(live.found(0.7, "rule-2", "matcher-2")), same(1)),
                row("not finished in time by the replay", log(live), log(split().outOfTime()), same(1)),
                row("not finished in time by the live differ", log(live.outOfTime()), log(split()), changed("a")),
                row("not finished in time by either", log(live.outOfTime()), log(split().outOfTime()), changed("a")),
                row("another kind of change", log(live), log(split()), changed("a")),
                row("the last revision counts", log(live, set("a", 2).kind(ChangeKind.SPLIT)), log(split()), same(1)),
                row("only live", log(live), log(), new SetComparison(0, List.of(), List.of("a"), List.of())),
                row("only replayed", log(), log(live), new SetComparison(0, List.of(), List.of(), List.of("a"))),
                row("withdrawn by both", log(live, gone("a", 1)), log(live, gone("a", 1)), same(0)),
                row(
                        "withdrawn by the replay",
                        log(live),
                        log(live, gone("a", 1)),
                        new SetComparison(0, List.of(), List.of("a"), List.of())),
                row("live again after a withdrawal", log(live, gone("a", 1), set("a", 2)), log(live), same(1)),
                row(
                        "a withdrawal of an earlier revision, read late",
                        log(set("a", 2), gone("a", 1)),
                        log(live),
                        same(1)),
                row("an earlier revision, read late", log(set("a", 2), split()), log(live), same(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsTheSameAndWhatIsNot(String name, List<ChangeEvent> live, List<ChangeEvent> replay, SetComparison said) {
        assertThat(SetComparison.of(read(live), read(replay))).isEqualTo(said);
    }

    @Test
    void aDifferenceNamesTheArticlesOnBothSides() {
        var difference = Difference.between(set("a", 1).make(), split().make());

        assertThat(difference.live())
                .containsExactly(Finding.of(set("a", 1).make().changes().get(0)));
        assertThat(difference.replay()).extracting(Finding::kind).containsExactly(ChangeKind.SPLIT);
        assertThat(difference.replay().get(0).effects()).containsExactly("DEADLINE STRICTER");
        assertThat(difference.parts()).isEmpty();
    }

    private static Sets split() {
        return set("a", 1).kind(ChangeKind.SPLIT);
    }

    private static Superseded gone(String id, int revision) {
        return new Superseded(id, revision, "r", Transition.DRAFT_TO_ENACTED, List.of(), Reason.LATE_ARRIVAL);
    }

    private static List<ChangeEvent> log(Object... events) {
        return Stream.of(events)
                .map(event -> event instanceof Sets set ? set.make() : (ChangeEvent) event)
                .toList();
    }

    private static LiveSet read(List<ChangeEvent> events) {
        var set = new LiveSet();
        events.forEach(event -> set.take(keyOf(event), event, new Place(0, 0)));
        return set;
    }

    private static String keyOf(ChangeEvent event) {
        return event instanceof ChangeSet set
                ? String.valueOf(set.regulation().id())
                : ((Superseded) event).regulation();
    }

    private static SetComparison same(int count) {
        return new SetComparison(count, List.of(), List.of(), List.of());
    }

    private static SetComparison changed(String id) {
        return new SetComparison(0, List.of(id), List.of(), List.of());
    }

    private static Arguments row(String name, List<ChangeEvent> live, List<ChangeEvent> replay, SetComparison said) {
        return arguments(name, live, replay, said);
    }
}

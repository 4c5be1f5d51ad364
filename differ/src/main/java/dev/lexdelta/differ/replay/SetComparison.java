package dev.lexdelta.differ.replay;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Two live sets side by side, by ChangeSet id.
 *
 * @param same how many say the same
 * @param changed those of the same two versions that say something else
 * @param onlyLive those that the replay does not have
 * @param onlyReplay those that only the replay has
 */
public record SetComparison(int same, List<String> changed, List<String> onlyLive, List<String> onlyReplay) {
    public static SetComparison of(LiveSet live, LiveSet replay) {
        var here = live.holding();
        var there = replay.holding();
        var onlyLive = ids(here, found -> !there.containsKey(found.getKey()));
        var changed = ids(here, found -> {
            var replayed = there.get(found.getKey());
            return replayed != null && !found.getValue().saysTheSameAs(replayed);
        });
        return new SetComparison(
                here.size() - changed.size() - onlyLive.size(),
                changed,
                onlyLive,
                ids(there, found -> !here.containsKey(found.getKey())));
    }

    private static List<String> ids(Map<String, Found> holding, Predicate<Map.Entry<String, Found>> which) {
        return holding.entrySet().stream()
                .filter(which)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}

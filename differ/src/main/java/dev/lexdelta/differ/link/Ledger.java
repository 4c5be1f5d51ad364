package dev.lexdelta.differ.link;

import dev.lexdelta.differ.link.RegulationState.Live;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ChangeSets that are live before and after an input, with the key and the last revision of each. One rule for all that
 * is said of a ChangeSet: while it is live it is revised and withdrawn under the key it was published under, whatever has
 * merged since, because consumers are promised the order of one key only.
 */
final class Ledger {
    private final Memory memory;
    private final Map<String, Live> before = new LinkedHashMap<>();
    private final Map<String, Live> after = new LinkedHashMap<>();
    /** In how many more regulations than before each is live. */
    private final Map<String, Integer> more = new HashMap<>();

    private final Map<String, Integer> revisions = new HashMap<>();
    private final Map<String, Issue> read = new HashMap<>();
    private final Set<String> published = new HashSet<>();

    Ledger(Collection<RegulationState> states, Memory memory) {
        this.memory = memory;
        for (var state : states) {
            state.revisions().forEach((id, revision) -> revisions.merge(id, revision, Math::max));
            for (var live : state.live()) {
                before.put(live.id(), live);
                more.merge(live.id(), -1, Integer::sum);
            }
        }
    }

    /**
     * Takes a pair for live.
     *
     * @return whether it is published now: not when it is live already, be it in another regulation, unless it is to be
     *     compared again
     */
    boolean enter(Pair pair, String regulation, boolean again) {
        var id = pair.id();
        more.merge(id, 1, Integer::sum);
        if (after.containsKey(id)) {
            return false;
        }
        var known = before.get(id);
        boolean live = known != null || was(id).holders() > 0;
        after.put(id, known != null ? known : Live.of(pair, live ? was(id).regulation() : regulation));
        if (live && !again) {
            return false;
        }
        revisions.put(id, revision(id) + 1);
        return published.add(id);
    }

    private Issue was(String changeSet) {
        return read.computeIfAbsent(changeSet, id -> Objects.requireNonNullElse(memory.issue(id), Issue.NONE));
    }

    /** A ChangeSet that was entered. */
    Live live(String changeSet) {
        return Objects.requireNonNull(after.get(changeSet), changeSet);
    }

    /** What was live and is no more, in no regulation. */
    List<Live> gone() {
        return before.values().stream()
                .filter(live -> !after.containsKey(live.id()))
                .filter(live -> holders(live.id()) == 0)
                .toList();
    }

    private int holders(String changeSet) {
        return Math.max(0, was(changeSet).holders() + more.getOrDefault(changeSet, 0));
    }

    /** The last revision of a ChangeSet; 0 when it was never published. */
    int revision(String changeSet) {
        return Math.max(revisions.getOrDefault(changeSet, 0), was(changeSet).revision());
    }

    /** The last revisions of what is live in a regulation; looked up only where the regulation did not tell. */
    Map<String, Integer> revisions(Collection<Live> live) {
        return live.stream()
                .map(Live::id)
                .collect(Collectors.toMap(
                        id -> id,
                        id -> revisions.containsKey(id) && !read.containsKey(id) ? revisions.get(id) : revision(id),
                        Math::max));
    }

    /** Remembers what is published of each ChangeSet now. */
    void close() {
        Stream.concat(revisions.keySet().stream(), more.keySet().stream())
                .distinct()
                .filter(this::changed)
                .forEach(id -> memory.remember(id, new Issue(key(id), revision(id), holders(id))));
    }

    private boolean changed(String changeSet) {
        return published.contains(changeSet) || more.getOrDefault(changeSet, 0) != 0 || !after.containsKey(changeSet);
    }

    private String key(String changeSet) {
        var live = after.getOrDefault(changeSet, before.get(changeSet));
        return live == null ? was(changeSet).regulation() : live.regulation();
    }
}

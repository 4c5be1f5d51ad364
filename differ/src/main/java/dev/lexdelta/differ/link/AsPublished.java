package dev.lexdelta.differ.link;

import dev.lexdelta.differ.link.Adoption.Holding;
import dev.lexdelta.differ.link.Adoption.Published;
import dev.lexdelta.differ.link.RegulationState.Live;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The regulations as the topics tell them, with the versions that a replay holds: what a redraw takes for the state before.
 */
final class AsPublished {
    private final Adoption adoption;
    private final Collection<RegulationState> own;
    private final List<Known> versions;

    /**
     * Looks at both.
     *
     * @param own the same regulations as the replay holds them
     */
    AsPublished(Adoption adoption, Collection<RegulationState> own) {
        this.adoption = adoption;
        this.own = own;
        this.versions = own.stream().flatMap(state -> state.versions().stream()).toList();
    }

    /** Those of the replay, with nothing live, where nothing is published. */
    List<RegulationState> states() {
        return adoption.published().isEmpty()
                ? own.stream().map(state -> state.live(List.of(), Map.of())).toList()
                : adoption.published().stream().map(this::state).toList();
    }

    List<Known> versions() {
        return versions;
    }

    /** Ids of the ChangeSets that hold and of which the replay found something else. */
    Set<String> revised() {
        return adoption.published().stream()
                .flatMap(published -> published.holding().stream())
                .filter(Holding::revised)
                .map(Holding::id)
                .collect(Collectors.toSet());
    }

    /** What was published of each ChangeSet. */
    Map<String, Issue> issues() {
        var issues = new HashMap<String, Issue>();
        for (var published : adoption.published()) {
            published.revisions().forEach((id, revision) -> issues.put(id, new Issue(published.id(), revision, 0)));
            published
                    .holding()
                    .forEach(holding -> issues.computeIfPresent(
                            holding.id(), (id, issue) -> new Issue(issue.regulation(), issue.revision(), 1)));
        }
        return issues;
    }

    private RegulationState state(Published published) {
        var ids = Set.copyOf(published.versions());
        return new RegulationState(
                published.id(),
                published.titleKeys(),
                published.jurisdiction(),
                versions.stream().filter(version -> ids.contains(version.id())).toList(),
                published.holding().stream()
                        .map(holding -> live(published, holding))
                        .toList(),
                Map.of(),
                List.of(),
                published.mergedInto());
    }

    private static Live live(Published published, Holding holding) {
        return new Live(holding.id(), holding.from(), holding.to(), holding.transition(), published.id());
    }
}

package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.text.Jurisdiction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What link remembers of one regulation.
 *
 * @param id minted from the version that opened it
 * @param live the ChangeSets that hold now
 * @param revisions of every ChangeSet that ever was live, its last revision
 */
public record RegulationState(
        String id,
        String titleKey,
        Jurisdiction jurisdiction,
        List<Known> versions,
        List<Live> live,
        Map<String, Integer> revisions) {
    /** A ChangeSet that holds now. */
    record Live(String id, String from, String to, Transition transition) {}

    public RegulationState {
        versions = List.copyOf(versions);
        live = List.copyOf(live);
        revisions = Map.copyOf(revisions);
    }

    RegulationState with(Known version) {
        var all = new ArrayList<>(without(version.id()).versions);
        all.add(version);
        return new RegulationState(id, titleKey, jurisdiction, all, live, revisions);
    }

    RegulationState without(String version) {
        var others =
                versions.stream().filter(known -> !known.id().equals(version)).toList();
        return new RegulationState(id, titleKey, jurisdiction, others, live, revisions);
    }

    RegulationState live(List<Pair> pairs, Map<String, Integer> lastRevisions) {
        var holding = pairs.stream()
                .map(pair -> new Live(pair.id(), pair.from().id(), pair.to().id(), pair.transition()))
                .toList();
        return new RegulationState(id, titleKey, jurisdiction, versions, holding, lastRevisions);
    }

    /** The title of the newest version; the title key when there is none. */
    String title() {
        return Timeline.of(versions)
                .versions()
                .reduce((earlier, later) -> later)
                .map(version -> version.header().title())
                .orElse(titleKey);
    }

    /** The last revision of a ChangeSet, 0 when it was never published. */
    int revision(String changeSet) {
        return revisions.getOrDefault(changeSet, 0);
    }
}

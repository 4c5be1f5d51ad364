package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.regulation.Repeal;
import dev.lexdelta.contract.text.Jurisdiction;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What link remembers of one regulation.
 *
 * @param id minted from the version that opened it
 * @param titleKeys the names of its versions; the last names of one that has lost them all
 * @param live the ChangeSets that hold now
 * @param revisions of the ChangeSets that hold, the last revision; states of an older shape tell of all that ever held
 * @param repeals the texts of other regulations that end this one
 * @param mergedInto the regulation that took this one in; null while it stands alone
 * @param apart whether its versions are stored apart and are missing here
 * @param lost what it held last while it holds nothing: only what belongs to that may go on under its id
 */
public record RegulationState(
        String id,
        List<String> titleKeys,
        Jurisdiction jurisdiction,
        List<Known> versions,
        List<Live> live,
        Map<String, Integer> revisions,
        List<Repeal> repeals,
        @Nullable String mergedInto,
        boolean apart,
        List<Known> lost) {
    /**
     * A ChangeSet that holds now.
     *
     * @param regulation the regulation it was published under, and is withdrawn under, whatever has merged since
     */
    record Live(String id, String from, String to, Transition transition, String regulation) {
        static Live of(Pair pair, String regulation) {
            return new Live(pair.id(), pair.from().id(), pair.to().id(), pair.transition(), regulation);
        }
    }

    RegulationState(
            String id,
            List<String> titleKeys,
            Jurisdiction jurisdiction,
            List<Known> versions,
            List<Live> live,
            Map<String, Integer> revisions,
            List<Repeal> repeals,
            @Nullable String mergedInto) {
        this(id, titleKeys, jurisdiction, versions, live, revisions, repeals, mergedInto, false, List.of());
    }

    public RegulationState {
        lost = lost == null ? List.of() : List.copyOf(lost);
        titleKeys = List.copyOf(titleKeys);
        versions = Versions.of(versions);
        live = List.copyOf(live);
        revisions = Map.copyOf(revisions);
        repeals = repeals == null ? List.of() : List.copyOf(repeals);
    }

    static RegulationState opened(String id, Known by) {
        return new RegulationState(
                id, List.of(by.titleKey()), by.jurisdiction(), List.of(), List.of(), Map.of(), List.of(), null);
    }

    RegulationState with(List<Known> all) {
        var names = all.stream().map(Known::titleKey).distinct().sorted().toList();
        return new RegulationState(
                id,
                names.isEmpty() ? titleKeys : names,
                jurisdiction,
                all,
                live,
                revisions,
                repeals,
                null,
                false,
                all.isEmpty() ? held() : List.of());
    }

    RegulationState live(List<Live> holding, Map<String, Integer> lastRevisions) {
        return new RegulationState(
                id, titleKeys, jurisdiction, versions, holding, lastRevisions, repeals, mergedInto, false, lost);
    }

    RegulationState repealed(List<Repeal> by) {
        return new RegulationState(id, titleKeys, jurisdiction, versions, live, revisions, by, mergedInto, false, lost);
    }

    RegulationState mergedInto(String other) {
        return new RegulationState(id, titleKeys, jurisdiction, List.of(), List.of(), Map.of(), List.of(), other);
    }

    /** Its versions; those it had last while it has none. */
    List<Known> held() {
        return versions.isEmpty() ? lost : versions;
    }

    /** Under what names it is found. */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        held().forEach(version -> names.add(version.foundUnder()));
        return names.isEmpty() ? new LinkedHashSet<>(titleKeys) : names;
    }

    /** How many versions it has. */
    public int size() {
        return versions.size();
    }

    /** Its versions, by a key of each. */
    public Map<String, Member> members() {
        return versions.stream()
                .collect(Collectors.toMap(Known::member, Member::new, (one, other) -> one, LinkedHashMap::new));
    }

    /** What is left when the versions are stored apart. */
    public RegulationState head() {
        return new RegulationState(
                id, titleKeys, jurisdiction, List.of(), live, revisions, repeals, mergedInto, true, lost);
    }

    /** The head together with its versions. */
    public RegulationState whole(Collection<Member> members) {
        var all = members.stream()
                .map(Member::known)
                .sorted(Components.BY_ARRIVAL)
                .toList();
        return new RegulationState(id, titleKeys, jurisdiction, all, live, revisions, repeals, mergedInto);
    }

    boolean holds(String version) {
        return versions.stream().anyMatch(known -> known.id().equals(version));
    }

    boolean standsIn(String code) {
        return jurisdiction.code().equals(code);
    }

    /** When the first of its versions was first seen. */
    Instant firstSeen() {
        return versions.stream()
                .map(Known::firstSeen)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** The title of the newest version; the title key when there is none. */
    String title() {
        return Timeline.of(versions)
                .versions()
                .reduce((earlier, later) -> later)
                .map(version -> version.header().title())
                .orElse(titleKeys.get(0));
    }

    /** The last revision of a ChangeSet, 0 when it was never published. */
    int revision(String changeSet) {
        return revisions.getOrDefault(changeSet, 0);
    }
}

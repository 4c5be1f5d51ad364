package dev.lexdelta.differ.replay;

import dev.lexdelta.differ.link.Adoption;
import dev.lexdelta.differ.link.Adoption.Holding;
import dev.lexdelta.differ.link.Adoption.Published;
import dev.lexdelta.differ.replay.Groups.Group;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a replay is told of what is published, so that it can go on from there. */
public final class Adoptions {
    private final Map<String, Map<String, Held>> published = new HashMap<>();
    private final Set<String> changed;

    private Adoptions(LiveSet live, SetComparison comparison) {
        live.all()
                .forEach((id, held) -> published
                        .computeIfAbsent(held.regulation(), regulation -> new TreeMap<>())
                        .put(id, held));
        this.changed = new HashSet<>(comparison.changed());
    }

    /** One for each group of regulations, those included of which nothing is published anew: revisions go on there too. */
    public static List<Adoption> of(
            Collection<Face> liveFaces, LiveSet live, Collection<Face> replayFaces, SetComparison comparison) {
        var adoptions = new Adoptions(live, comparison);
        return Groups.of(liveFaces, replayFaces).stream()
                .map(adoptions::adoption)
                .toList();
    }

    private Adoption adoption(Group group) {
        var all = Stream.concat(group.live().stream(), group.replay().stream()).toList();
        return new Adoption(
                all.get(0).jurisdiction().code(),
                all.stream()
                        .flatMap(face -> face.titleKeys().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                group.live().stream().map(this::published).toList(),
                !looks(group.live()).equals(looks(group.replay())));
    }

    private static List<String> looks(List<Face> faces) {
        return faces.stream().filter(Face::stands).map(Face::look).sorted().toList();
    }

    private Published published(Face face) {
        var sets = published.getOrDefault(face.id(), Map.of());
        var holding = new ArrayList<Holding>();
        var revisions = new TreeMap<String, Integer>();
        sets.forEach((id, held) -> {
            revisions.put(id, held.revision());
            var found = held.found();
            if (found != null) {
                holding.add(new Holding(
                        id,
                        found.from(),
                        found.to(),
                        Objects.requireNonNull(found.transition(), id),
                        changed.contains(id)));
            }
        });
        return new Published(
                face.id(),
                face.titleKeys(),
                face.jurisdiction(),
                face.versions(),
                holding,
                revisions,
                face.mergedInto());
    }
}

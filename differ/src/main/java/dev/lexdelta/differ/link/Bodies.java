package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.LegalText;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps as the body of a version that of its best sighting. What other places told is kept beside it, without the articles,
 * which are the same: the best sighting may be taken away by a better reading of its bytes.
 */
final class Bodies {
    private final Memory memory;

    Bodies(Memory memory) {
        this.memory = memory;
    }

    /** Takes a text, and makes the body of each version that of the best sighting that is left. */
    void take(LegalText text, Collection<RegulationState> before, List<Linking> linkings) {
        var stand = linkings.stream()
                .flatMap(linking -> linking.state().versions().stream())
                .toList();
        take(text, stand, !linkings.isEmpty());
        if (!linkings.isEmpty()) {
            settle(before, stand);
        }
    }

    private void take(LegalText text, List<Known> stand, boolean changes) {
        var body = memory.body(text.id());
        var sightings = Sighting.of(text);
        if (body == null && changes) {
            memory.remember(text);
        } else if (body != null && sightingsOf(text.id(), stand).anyMatch(sightings::contains)) {
            keepBeside(text, body.articles());
            if (isBest(text, stand)) {
                keepBeside(body, text.articles());
                memory.remember(text);
            }
        }
    }

    private static Stream<Sighting> sightingsOf(String version, List<Known> stand) {
        return stand.stream().filter(known -> known.id().equals(version)).flatMap(known -> known.sightings().stream());
    }

    private static boolean isBest(LegalText text, List<Known> stand) {
        var sightings = Sighting.of(text);
        return stand.stream()
                .filter(known -> known.id().equals(text.id()))
                .map(Known::best)
                .anyMatch(sightings::contains);
    }

    private void keepBeside(LegalText text, List<Article> standing) {
        var kept = text.articles().equals(standing) ? text.withArticles(List.of()) : text;
        Sighting.of(text).forEach(sighting -> memory.remember(key(text.id(), sighting), kept));
    }

    // rule: what a place no longer says is forgotten, and where that stood for a version the best that is left does
    private void settle(Collection<RegulationState> before, List<Known> stand) {
        var same = Collections.<Known>newSetFromMap(new IdentityHashMap<>());
        same.addAll(stand);
        versions(before).stream().filter(known -> !same.contains(known)).forEach(known -> settle(known, stand));
    }

    private void settle(Known known, List<Known> stand) {
        var left = sightingsOf(known.id(), stand).map(Sighting::place).collect(Collectors.toSet());
        var gone = known.sightings().stream()
                .filter(sighting -> !left.contains(sighting.place()))
                .toList();
        gone.forEach(sighting -> memory.forget(key(known.id(), sighting)));
        if (!gone.isEmpty()) {
            settle(known.id(), stand);
        }
    }

    private void settle(String version, List<Known> stand) {
        var body = memory.body(version);
        if (body == null || isBest(body, stand)) {
            return;
        }
        stand.stream()
                .filter(known -> known.id().equals(version))
                .map(known -> memory.body(key(version, known.best())))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .ifPresent(
                        kept -> memory.remember(kept.articles().isEmpty() ? kept.withArticles(body.articles()) : kept));
    }

    /** Forgets all bodies of a version. */
    void forget(String version, Collection<RegulationState> before) {
        memory.forget(version);
        sightingsOf(version, versions(before)).forEach(sighting -> memory.forget(key(version, sighting)));
    }

    private static List<Known> versions(Collection<RegulationState> states) {
        return states.stream().flatMap(state -> state.versions().stream()).toList();
    }

    private static String key(String version, Sighting sighting) {
        return version + " " + Ids.of(sighting.place());
    }
}

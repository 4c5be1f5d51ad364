package dev.lexdelta.differ.link;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.VersionHeader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a version of a regulation; its body is stored apart. A function of the places where it was seen: the
 * best of them tells title, dates and stage words.
 *
 * @param sightings the best first
 * @param name of the best; worked out once, because every score asks for it
 */
record Known(
        List<Sighting> sightings,
        Jurisdiction jurisdiction,
        Sketch sketch,
        @JsonIgnore Name name) {
    @JsonCreator
    Known(
            @JsonProperty("sightings") List<Sighting> sightings,
            @JsonProperty("jurisdiction") Jurisdiction jurisdiction,
            @JsonProperty("sketch") Sketch sketch) {
        this(
                bestFirst(sightings),
                jurisdiction,
                sketch,
                Name.of(jurisdiction, bestFirst(sightings).get(0).titleKey()));
    }

    private static List<Sighting> bestFirst(List<Sighting> sightings) {
        return sightings.stream()
                .collect(Collectors.toMap(Sighting::place, sighting -> sighting, Sighting::later))
                .values()
                .stream()
                .sorted(Sighting.BEST_FIRST)
                .toList();
    }

    /**
     * What is to be remembered of a text.
     *
     * @throws IllegalArgumentException when it has no title: under none it would be one regulation with all others that
     *     have none
     */
    static Known of(LegalText text) {
        if (text.titleKey() == null || text.titleKey().isBlank()) {
            throw new IllegalArgumentException("version " + text.id() + " has no title");
        }
        return new Known(Sighting.of(text), text.jurisdiction(), Sketch.of(text.articles()));
    }

    Sighting best() {
        return sightings.get(0);
    }

    /** What the best sighting tells, with the provenance of all. */
    VersionHeader header() {
        return sightings.size() == 1
                ? best().header()
                : best().seenAt(sightings.stream()
                        .flatMap(sighting -> sighting.header().provenance().stream())
                        .toList());
    }

    String id() {
        return best().header().id();
    }

    /** A key of this version among those of a regulation: one text may be known under two names. */
    String member() {
        return Ids.of(id(), titleKey());
    }

    String titleKey() {
        return best().titleKey();
    }

    // rule: a name that says nothing is borne by very many regulations, and does not lead to all of them
    /** The name under which others find the regulation of this version. */
    String foundUnder() {
        return name.saysNothing() ? Lead.one(this) : titleKey();
    }

    Action action() {
        return best().action();
    }

    int flaws() {
        return best().flaws();
    }

    List<String> repeals() {
        return best().repeals();
    }

    boolean enacted() {
        return best().header().stage().enacted();
    }

    boolean official() {
        return best().official();
    }

    /** The day the version came into being, as far as it tells. */
    @Nullable
    LocalDate date() {
        return Days.of(best().header());
    }

    /** Whether both are what one official page said at different times: the later one corrects the earlier. */
    boolean correctedBy(Known other) {
        return Copies.sameStage(this, other)
                && officialPages().anyMatch(page -> other.officialPages().anyMatch(page::equals))
                && ofOneDay(other);
    }

    // rule: a page that is put up again bears another day, its text does not
    private boolean ofOneDay(Known other) {
        return Objects.equals(date(), other.date())
                || switch (Days.between(this, other)) {
                    case SAME -> true;
                    case DIFFERENT -> false;
                    case UNTOLD -> PageDays.mayBeOfOneText(this, other);
                };
    }

    /** When the text was last seen at one of some official pages; at any place when it never stood there. */
    Instant lastSeen(Set<String> pages) {
        return sightings.stream()
                .filter(sighting -> sighting.official() && pages.contains(sighting.url()))
                .flatMap(Sighting::times)
                .max(Comparator.naturalOrder())
                .or(() -> times().max(Comparator.naturalOrder()))
                .orElse(Instant.EPOCH);
    }

    /** When the text was first seen at any place. */
    Instant firstSeen() {
        return times().min(Comparator.naturalOrder()).orElse(Instant.MAX);
    }

    private Stream<Instant> times() {
        return sightings.stream().flatMap(Sighting::times);
    }

    Stream<String> officialPages() {
        return sightings.stream().filter(Sighting::official).map(Sighting::url).distinct();
    }

    /** Hashes of the raw bytes it was read from. */
    Stream<String> bytes() {
        return sightings.stream().flatMap(Sighting::bytes).distinct();
    }

    /** Whether one is a better reading of raw bytes of the other. */
    boolean rereads(Known other) {
        return !readNoBetterIn(List.of(other)).equals(Optional.of(this))
                || !other.readNoBetterIn(List.of(this)).equals(Optional.of(other));
    }

    // rule: the same words at the same stage are one version under whatever name, unless they are too few to tell
    boolean sameVersionAs(Known other) {
        return id().equals(other.id()) && (titleKey().equals(other.titleKey()) || !hasFewWords());
    }

    /** Whether its words are too few to tell it from others. */
    boolean hasFewWords() {
        return sketch.bands().length == 0;
    }

    /** The same version with the sightings of another one added. */
    Known seenAlso(Known other) {
        return new Known(
                Stream.concat(sightings.stream(), other.sightings.stream()).toList(), jurisdiction, sketch);
    }

    /** Without the sightings that others read from the same bytes by a newer normalizer; empty when none is left. */
    Optional<Known> readNoBetterIn(Collection<Known> others) {
        var left = sightings.stream()
                .filter(sighting -> others.stream()
                        .flatMap(other -> other.sightings.stream())
                        .noneMatch(sighting::isOlderReadingOf))
                .toList();
        if (left.size() == sightings.size()) {
            return Optional.of(this);
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(new Known(left, jurisdiction, sketch));
    }

    /** The version as it is known under each of its names. */
    Stream<Known> byName() {
        return sightings.stream()
                .collect(Collectors.toMap(Sighting::titleKey, sighting -> sighting, (one, other) -> one))
                .values()
                .stream()
                .map(sighting -> new Known(List.of(sighting), jurisdiction, sketch));
    }
}

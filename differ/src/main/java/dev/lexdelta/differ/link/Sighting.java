package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Effect;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Provenance;
import dev.lexdelta.contract.text.Repair;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.contract.text.VersionHeader;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A version as it was read at one place. The words are the same wherever it was seen; title, dates and stage words need not
 * be.
 *
 * @param header with the provenance of this place only
 * @param flaws spots of the reading that are not certain
 * @param repeals title keys of what the text ends; empty for a draft
 */
record Sighting(
        VersionHeader header, String titleKey, Action action, String normalizer, int flaws, List<String> repeals) {
    /** U+3013 stands for a lost character, U+FFFD for bytes that are none. */
    private static final String LOST = "〓\uFFFD";

    /** What speaks for a version before others: the official one, one that tells its day, one that is read with certainty. */
    static final Comparator<Sighting> BEST_FIRST = Comparator.comparing(Sighting::official)
            .thenComparing(sighting -> Days.of(sighting.header()) != null)
            .reversed()
            .thenComparingInt(Sighting::flaws)
            .thenComparing(Comparator.comparingLong((Sighting sighting) -> Readings.version(sighting.normalizer()))
                    .reversed())
            .thenComparing(Sighting::titleKey)
            .thenComparing(Sighting::place)
            .thenComparing(sighting -> sighting.header().toString());

    Sighting {
        repeals = repeals == null ? List.of() : List.copyOf(repeals);
    }

    /** One for each place the text tells. */
    static List<Sighting> of(LegalText text) {
        var all = new Sighting(
                VersionHeader.of(text),
                AmendingForm.titleKey(text),
                text.action(),
                text.normalizer(),
                flaws(text),
                text.stage().enacted() ? repeals(text) : List.of());
        return text.provenance().size() < 2
                ? List.of(all)
                : text.provenance().stream().map(seen -> all.at(List.of(seen))).toList();
    }

    private static int flaws(LegalText text) {
        int uncertain = text.repairs().stream()
                .filter(repair -> !repair.certain())
                .mapToInt(Repair::count)
                .sum();
        var lost = text.articles().stream()
                .flatMapToInt(article -> article.flat().codePoints())
                .filter(character -> LOST.indexOf(character) >= 0)
                .count();
        return (int) Math.min(Integer.MAX_VALUE, uncertain + lost);
    }

    private static List<String> repeals(LegalText text) {
        return text.affects().stream()
                .filter(affected -> affected.how() == Effect.REPEALS)
                .map(affected -> Name.key(affected.title()))
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    /** The header with other provenance. */
    VersionHeader seenAt(List<Provenance> places) {
        return new VersionHeader(
                header.id(),
                header.textId(),
                header.title(),
                header.instrument(),
                header.stage(),
                header.consultation(),
                header.issuers(),
                header.documentNumber(),
                header.dates(),
                places);
    }

    private Sighting at(List<Provenance> places) {
        return new Sighting(seenAt(places), titleKey, action, normalizer, flaws, repeals);
    }

    private Optional<Provenance> seen() {
        return header.provenance().stream().findFirst();
    }

    boolean official() {
        return seen().filter(seen -> seen.trust() == Trust.OFFICIAL).isPresent();
    }

    String url() {
        return seen().map(Provenance::url).orElse("");
    }

    /** Hash of the raw bytes; none where it is not known. */
    Stream<String> bytes() {
        return seen().map(Provenance::sha256).filter(hash -> !hash.isEmpty()).stream();
    }

    Stream<Instant> times() {
        return seen().map(Provenance::fetchedAt).stream();
    }

    /** The same bytes at the same address are one place. */
    String place() {
        return url() + " " + seen().map(Provenance::sha256).orElse("");
    }

    // rule: of two readings of the same raw bytes the newer normalizer's stands
    boolean isOlderReadingOf(Sighting other) {
        return Readings.isOlder(normalizer, other.normalizer)
                && bytes().anyMatch(hash -> other.bytes().anyMatch(hash::equals));
    }

    /** Of two sightings of one version at one place the later one. */
    static Sighting later(Sighting one, Sighting other) {
        var order = Comparator.comparingLong((Sighting sighting) -> Readings.version(sighting.normalizer()))
                .thenComparing(sighting -> sighting.times().findFirst().orElse(Instant.EPOCH))
                .thenComparing(BEST_FIRST.reversed());
        return order.compare(one, other) >= 0 ? one : other;
    }

    /** Whether comparisons with the version read the same whichever of the two stands for it. */
    boolean tellsTheSameAs(Sighting other) {
        return flaws == other.flaws && seenAt(List.of()).equals(other.seenAt(List.of()));
    }
}

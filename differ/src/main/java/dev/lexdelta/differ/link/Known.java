package dev.lexdelta.differ.link;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lexdelta.contract.text.Action;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Provenance;
import dev.lexdelta.contract.text.Trust;
import dev.lexdelta.contract.text.VersionHeader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a version of a regulation; its body is stored apart.
 *
 * @param name follows from the title key; worked out once, because every score asks for it
 */
record Known(
        VersionHeader header,
        Jurisdiction jurisdiction,
        String titleKey,
        Action action,
        String normalizer,
        Sketch sketch,
        @JsonIgnore Name name) {
    private static final double ALIKE = 0.5;

    @JsonCreator
    Known(
            @JsonProperty("header") VersionHeader header,
            @JsonProperty("jurisdiction") Jurisdiction jurisdiction,
            @JsonProperty("titleKey") String titleKey,
            @JsonProperty("action") Action action,
            @JsonProperty("normalizer") String normalizer,
            @JsonProperty("sketch") Sketch sketch) {
        this(header, jurisdiction, titleKey, action, normalizer, sketch, Name.of(jurisdiction, titleKey));
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
        return new Known(
                VersionHeader.of(text),
                text.jurisdiction(),
                text.titleKey(),
                text.action(),
                text.normalizer(),
                Sketch.of(text.articles()));
    }

    String id() {
        return header.id();
    }

    boolean enacted() {
        return header.stage().enacted();
    }

    /** The day the version came into being, as far as it tells. */
    @Nullable
    LocalDate date() {
        var dates = header.dates();
        return enacted()
                ? first(dates.promulgated(), dates.approved(), dates.adopted(), dates.published(), dates.effective())
                : first(dates.published(), opens(), closes());
    }

    private @Nullable LocalDate opens() {
        return header.consultation() == null ? null : header.consultation().opens();
    }

    private @Nullable LocalDate closes() {
        return header.consultation() == null ? null : header.consultation().closes();
    }

    private static @Nullable LocalDate first(@Nullable LocalDate... dates) {
        return Stream.of(dates).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether both are what one official page said at different times: the later one corrects the earlier. */
    boolean correctedBy(Known other) {
        return header.stage().kind() == other.header.stage().kind()
                && header.stage().round() == other.header.stage().round()
                && Objects.equals(date(), other.date())
                && officialPages().anyMatch(page -> other.officialPages().anyMatch(page::equals));
    }

    // rule: the same stage, round and day, at another place, in other words: one of the two is a damaged copy
    boolean isCopyOf(Known other) {
        return !id().equals(other.id())
                && header.stage().kind() == other.header.stage().kind()
                && header.stage().round() == other.header.stage().round()
                && Objects.equals(date(), other.date())
                && !correctedBy(other)
                && (date() != null || sketch.similarity(other.sketch) >= ALIKE);
    }

    // rule: the official copy stands for the version; among equals any, but always the same one
    boolean isPoorerCopyOf(Known other) {
        return isCopyOf(other) && (official() == other.official() ? id().compareTo(other.id()) > 0 : other.official());
    }

    private boolean official() {
        return header.provenance().stream().anyMatch(seen -> seen.trust() == Trust.OFFICIAL);
    }

    /** When the text was last seen at any place. */
    Instant lastSeen() {
        return header.provenance().stream()
                .map(Provenance::fetchedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** When the text was first seen at any place. */
    Instant firstSeen() {
        return header.provenance().stream()
                .map(Provenance::fetchedAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private Stream<String> officialPages() {
        return header.provenance().stream()
                .filter(seen -> seen.trust() == Trust.OFFICIAL)
                .map(Provenance::url);
    }

    /** Whether both were read from the same raw bytes: one is a better reading of the other. */
    boolean sameBytesAs(Known other) {
        return hashes().anyMatch(hash -> other.hashes().anyMatch(hash::equals));
    }

    private Stream<String> hashes() {
        return header.provenance().stream().map(Provenance::sha256);
    }

    /**
     * The same version with the sightings of another one added, the later of two of the same bytes at the same place; empty
     * when there is nothing new.
     */
    Optional<Known> seenAlso(VersionHeader other) {
        var all = Stream.concat(header.provenance().stream(), other.provenance().stream())
                .collect(Collectors.toMap(
                        seen -> seen.url() + " " + seen.sha256(),
                        seen -> seen,
                        (first, again) -> first.fetchedAt().isBefore(again.fetchedAt()) ? again : first,
                        LinkedHashMap::new))
                .values();
        if (List.copyOf(all).equals(header.provenance())) {
            return Optional.empty();
        }
        var merged = new VersionHeader(
                header.id(),
                header.textId(),
                header.title(),
                header.instrument(),
                header.stage(),
                header.consultation(),
                header.issuers(),
                header.documentNumber(),
                header.dates(),
                List.copyOf(all));
        return Optional.of(new Known(merged, jurisdiction, titleKey, action, normalizer, sketch, name));
    }
}

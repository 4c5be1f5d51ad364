package dev.lexdelta.contract.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other events tell of a version: enough to name it, date it and find it. */
public record VersionHeader(
        String id,
        String textId,
        String title,
        Instrument instrument,
        Stage stage,
        @Nullable Consultation consultation,
        List<String> issuers,
        @Nullable String documentNumber,
        Dates dates,
        List<Provenance> provenance) {
    public VersionHeader {
        instrument = instrument == null ? Instrument.UNKNOWN : instrument;
        issuers = issuers == null ? List.of() : List.copyOf(issuers);
        provenance = provenance == null ? List.of() : List.copyOf(provenance);
    }

    public static VersionHeader of(LegalText text) {
        return new VersionHeader(
                text.id(),
                text.textId(),
                text.title(),
                text.instrument(),
                text.stage(),
                text.consultation(),
                text.issuers(),
                text.documentNumber(),
                text.dates(),
                text.provenance());
    }
}

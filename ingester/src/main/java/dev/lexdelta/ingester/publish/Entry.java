package dev.lexdelta.ingester.publish;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.source.FetchEvent;
import dev.lexdelta.contract.source.Quarantined;
import dev.lexdelta.contract.source.SourceHealth;
import dev.lexdelta.contract.text.LegalText;

/** What became of an address, always together with what was seen of it: the two are published as one or not at all. */
public sealed interface Entry {
    FetchEvent state();

    /** A new version. */
    record Version(LegalText text, Fetch state) implements Entry {}

    /** A document that could not be used. */
    record Refusal(Quarantined quarantined, Fetch state) implements Entry {}

    /** Nothing new. */
    record Sighting(Fetch state) implements Entry {}

    /** How a source is. */
    record Health(SourceHealth state) implements Entry {}
}

package dev.lexdelta.ingester.normalize;

import dev.lexdelta.contract.source.Quarantined;
import dev.lexdelta.contract.text.LegalText;

/** What became of a document: a text, or the reasons why not. */
public sealed interface Normalized {
    /** A text that may be published. */
    record Accepted(LegalText text) implements Normalized {}

    /** No text could be made of the document. */
    record Refused(Quarantined quarantined) implements Normalized {}
}

package dev.lexdelta.ingester.fetch;

import dev.lexdelta.ingester.normalize.RawDocument;

/** What came of reading a file or an address that somebody named. */
public sealed interface Reading permits Reading.Read, Failed {
    /** The document. */
    record Read(RawDocument document) implements Reading {}
}

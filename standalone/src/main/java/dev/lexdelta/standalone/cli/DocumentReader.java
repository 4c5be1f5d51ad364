package dev.lexdelta.standalone.cli;

import dev.lexdelta.ingester.normalize.RawDocument;

/** Reads the document that an argument names: a file or an address. */
public interface DocumentReader {
    Read read(String source);

    /** What came of it. */
    sealed interface Read {
        record Found(RawDocument document) implements Read {}

        /**
         * There is no document.
         *
         * @param code stable and machine-readable, such as "no-file"
         * @param reason one sentence
         */
        record Failed(String code, String reason) implements Read {}
    }
}

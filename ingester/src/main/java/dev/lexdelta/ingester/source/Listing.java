package dev.lexdelta.ingester.source;

import java.nio.file.Path;
import java.util.List;

/** Where a source names its documents. */
public sealed interface Listing permits ListPage, JsonApi, Feed, Listing.Folder, Listing.Documents {
    /** A folder of files, such as an operator was given. */
    record Folder(Path path) implements Listing {}

    /** The addresses of the documents themselves. */
    record Documents(List<String> urls) implements Listing {
        public Documents {
            urls = List.copyOf(urls);
        }
    }
}

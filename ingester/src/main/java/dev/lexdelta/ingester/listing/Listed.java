package dev.lexdelta.ingester.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page of a list says. */
public sealed interface Listed {
    /**
     * Documents.
     *
     * @param links each address once, in the order of the page, those wanted only
     * @param found how many there were before those not wanted were left out
     * @param total how many the whole list has; null where it does not tell
     */
    record Links(List<Link> links, int found, @Nullable Integer total) implements Listed {
        public Links {
            links = List.copyOf(links);
        }
    }

    /** It is no list: the page of a firewall, an error in other words. It tells nothing about documents. */
    record NoList(String sentence) implements Listed {}
}

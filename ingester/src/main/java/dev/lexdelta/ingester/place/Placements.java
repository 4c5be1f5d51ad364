package dev.lexdelta.ingester.place;

import dev.lexdelta.contract.source.Fetch;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.ingester.publish.Known;
import java.time.Instant;
import java.util.Optional;

/** What was decided by hand of the jurisdiction of addresses, kept among what is known of them under a source of its own. */
public final class Placements {
    /** No source of an operator may be called so: it begins with no letter or digit. */
    public static final String SOURCE = "+place";

    private Placements() {}

    /** A decision as it is remembered. */
    static Fetch decision(String url, String version, Jurisdiction jurisdiction, Instant now) {
        return new Fetch(
                SOURCE, url, now, 0, null, null, null, version, null, 0, null, null, null, null, null, jurisdiction);
    }

    /** The jurisdiction that was decided for an address, by what is known. */
    public static Optional<Jurisdiction> of(Known known, String url) {
        return Optional.ofNullable(known.last(SOURCE, url)).map(Fetch::placed);
    }
}

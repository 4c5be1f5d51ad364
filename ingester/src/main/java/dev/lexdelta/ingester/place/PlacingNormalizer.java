package dev.lexdelta.ingester.place;

import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.Normalized.Accepted;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.ingester.publish.Known;
import java.util.function.Function;

/**
 * Lets what was decided by hand of an address override what its text tells, so that a page that is read again does not go back
 * under the wrong jurisdiction. As thread-safe as what it is made of.
 */
public final class PlacingNormalizer implements Function<RawDocument, Normalized> {
    private final Function<RawDocument, Normalized> normalizer;
    private final Known known;

    /**
     * Stores what it works with.
     *
     * @param known what is known of addresses, {@link Placements} among them; may change meanwhile
     */
    public PlacingNormalizer(Function<RawDocument, Normalized> normalizer, Known known) {
        this.normalizer = normalizer;
        this.known = known;
    }

    @Override
    public Normalized apply(RawDocument document) {
        var normalized = normalizer.apply(document);
        return normalized instanceof Accepted accepted
                ? Placements.of(known, document.url())
                        .<Normalized>map(placed -> new Accepted(accepted.text().in(placed)))
                        .orElse(normalized)
                : normalized;
    }
}

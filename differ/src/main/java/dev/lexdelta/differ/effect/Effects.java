package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.Rename;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what substance a change has: for those who must obey, what became stricter or looser. Holds no state but its
 * rules; any thread may use it.
 */
public final class Effects {
    private final List<Rule<?>> rules;

    /** @param renames terms that changed throughout, which is no substance */
    public Effects(List<Rename> renames) {
        // the first rule that reads a phrase has it: the more special come first
        rules = List.of(
                new Penalties(),
                new Leniency(),
                new ListItems(),
                new Dates(),
                new Definitions(),
                new Exceptions(),
                new TimeLimits(),
                new Procedures(),
                new Modals(),
                new Thresholds(),
                new Authorities(renames),
                new Elements());
    }

    /** The effects of a change, in reading order. */
    public List<ArticleEffect> of(ArticleChange change) {
        return switch (change.kind()) {
            case UNCHANGED, REFERENCES_ONLY, TERM_ONLY, UNKNOWN -> List.of();
            case ADDED, REMOVED, MODIFIED, SPLIT, MERGED, RESTRUCTURED -> of(Reading.of(change.segments()));
        };
    }

    private List<ArticleEffect> of(Reading reading) {
        var found = new ArrayList<Found>();
        for (Rule<?> rule : rules) {
            new Application<>(rule, reading).collect(found);
        }
        return Digest.of(reading, found);
    }
}

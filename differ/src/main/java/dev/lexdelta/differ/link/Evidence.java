package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.VersionLink;
import java.util.List;

/** Why two versions of one title are held to belong together, in words that a reader can check. */
final class Evidence {
    /** The title alone says nearly all; the shared wording makes the rest. */
    private static final double TITLE = 0.9;

    private Evidence() {}

    static VersionLink of(Pair pair) {
        var shared = pair.from().sketch().similarity(pair.to().sketch());
        var confidence = Math.round((TITLE + (1 - TITLE) * shared) * 1000) / 1000.0;
        return new VersionLink(
                confidence,
                List.of(
                        "same title and jurisdiction: " + pair.to().header().title(),
                        "about %d %% of the wording of both is shared".formatted(Math.round(shared * 100))),
                false);
    }
}

package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.VersionLink;

/** Why two versions are compared, as their ChangeSet tells it. */
final class Evidence {
    private Evidence() {}

    static VersionLink of(Pair pair) {
        var score = LinkScore.of(pair.from(), pair.to());
        return new VersionLink(score.confidence(), score.evidence(), false);
    }
}

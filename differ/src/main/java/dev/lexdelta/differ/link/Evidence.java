package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.VersionLink;
import java.util.List;
import java.util.stream.Stream;

/** Why two versions are compared, as their ChangeSet tells it. */
final class Evidence {
    private Evidence() {}

    static VersionLink of(Pair pair) {
        var score = LinkScore.of(pair.from(), pair.to());
        return score.standing() == LinkScore.Standing.TOGETHER
                ? new VersionLink(score.confidence(), score.evidence(), false)
                : new VersionLink(LinkScore.LEAST_TOGETHER, byOthers(score.evidence()), false);
    }

    // rule: what a third version joins need not resemble one another
    private static List<String> byOthers(List<String> evidence) {
        return Stream.concat(Stream.of("joined by other versions of the regulation"), evidence.stream())
                .toList();
    }
}

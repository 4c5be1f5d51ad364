package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.VersionLink;
import java.util.List;
import java.util.stream.Stream;

/** Why two versions are compared, as their ChangeSet tells it. */
final class Evidence {
    static final String BY_HAND = "decided by hand: they belong together";
    // rule: what a third version joins need not resemble one another
    private static final String BY_OTHERS = "joined by other versions of the regulation";

    private Evidence() {}

    static VersionLink of(Pair pair, Pins pins) {
        var score = LinkScore.of(pair.from(), pair.to());
        if (pins.together(pair.from(), pair.to())) {
            return new VersionLink(1, opened(BY_HAND, score.evidence()), true);
        }
        return score.standing() == LinkScore.Standing.TOGETHER
                ? new VersionLink(score.confidence(), score.evidence(), false)
                : new VersionLink(LinkScore.LEAST_TOGETHER, opened(BY_OTHERS, score.evidence()), false);
    }

    private static List<String> opened(String opener, List<String> evidence) {
        return Stream.concat(Stream.of(opener), evidence.stream()).toList();
    }
}

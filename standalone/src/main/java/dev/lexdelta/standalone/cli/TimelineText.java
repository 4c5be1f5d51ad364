package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.text.Provenance;
import dev.lexdelta.contract.text.VersionHeader;
import java.util.stream.Collectors;

/** A regulation and its versions, a line each. */
final class TimelineText {
    private TimelineText() {}

    static String of(Regulation regulation) {
        var head = "%s　%s %s"
                .formatted(
                        regulation.title(),
                        regulation.jurisdiction().code(),
                        regulation.jurisdiction().name());
        return regulation.timeline().stream()
                .map(version -> "\n  " + line(version))
                .collect(Collectors.joining("", head, "\n"));
    }

    private static String line(VersionHeader version) {
        var stage = version.stage();
        var name = stage.label().isEmpty() ? stage.kind().name() : stage.label();
        var places = version.provenance().stream().map(Provenance::url).collect(Collectors.joining(", "));
        return "%s　%s".formatted(name, places);
    }
}

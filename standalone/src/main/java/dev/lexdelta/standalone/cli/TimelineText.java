package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.regulation.ChangeSetRef;
import dev.lexdelta.contract.regulation.LinkState;
import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.regulation.RegulationLink;
import dev.lexdelta.contract.regulation.Repeal;
import dev.lexdelta.contract.text.Provenance;
import dev.lexdelta.contract.text.VersionHeader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A regulation, a line for each of its versions, comparisons, candidates and repeals; versions by their places. */
final class TimelineText {
    private final Regulation regulation;

    private TimelineText(Regulation regulation) {
        this.regulation = regulation;
    }

    static String of(Regulation regulation) {
        var head = "%s　%s %s"
                .formatted(
                        regulation.title(),
                        regulation.jurisdiction().code(),
                        regulation.jurisdiction().name());
        return new TimelineText(regulation)
                .lines()
                .map(line -> "\n  " + line)
                .collect(Collectors.joining("", head, "\n"));
    }

    private Stream<String> lines() {
        return Stream.of(
                        regulation.timeline().stream().map(this::version),
                        regulation.changeSets().stream().map(this::comparison),
                        regulation.links().stream()
                                .filter(link -> link.state() == LinkState.CANDIDATE)
                                .map(this::candidate),
                        regulation.repeals().stream().map(TimelineText::repeal))
                .flatMap(lines -> lines);
    }

    private String version(VersionHeader version) {
        var stage = version.stage();
        var name = stage.label().isEmpty() ? stage.kind().name() : stage.label();
        var places = version.provenance().stream().map(Provenance::url).collect(Collectors.joining(", "));
        return "%s　%s　%s".formatted(place(version.id()), name, places);
    }

    private String comparison(ChangeSetRef comparison) {
        return "%s -> %s　%s".formatted(place(comparison.from()), place(comparison.to()), comparison.transition());
    }

    private String candidate(RegulationLink link) {
        return "%s ~ %s　%s　%s"
                .formatted(place(link.from()), place(link.to()), link.state(), String.join("; ", link.evidence()));
    }

    private static String repeal(Repeal repeal) {
        var from = repeal.on() == null ? "" : "　" + repeal.on();
        return "REPEALED　%s%s".formatted(repeal.title(), from);
    }

    /** The place of a version in the timeline; its id when it stands in another. */
    private String place(String version) {
        var ids = regulation.timeline().stream().map(VersionHeader::id).toList();
        return ids.contains(version) ? String.valueOf(ids.indexOf(version) + 1) : version;
    }
}

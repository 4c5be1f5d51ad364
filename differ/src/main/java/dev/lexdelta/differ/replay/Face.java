package dev.lexdelta.differ.replay;

import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.text.Jurisdiction;
import dev.lexdelta.contract.text.VersionHeader;
import dev.lexdelta.contract.topic.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regulation as a topic tells it.
 *
 * @param versions ids of its versions
 * @param look equal for two that differ only in id, revisions, provenance and how sure their links are
 */
public record Face(
        String id,
        Jurisdiction jurisdiction,
        List<String> titleKeys,
        List<String> versions,
        String look,
        @Nullable String mergedInto) {
    /** Of a record of a topic of regulations. */
    public static Face of(Regulation regulation) {
        var versions = regulation.timeline().stream().map(VersionHeader::id).toList();
        return new Face(
                regulation.id(),
                regulation.jurisdiction(),
                regulation.titleKeys(),
                versions,
                look(regulation, versions),
                regulation.mergedInto());
    }

    private static String look(Regulation regulation, List<String> versions) {
        return Ids.of(Json.MAPPER.writeValueAsString(List.of(
                regulation.title(),
                regulation.titleKeys(),
                versions,
                regulation.links().stream()
                        .map(link -> link.from() + link.to() + link.state() + link.pinned())
                        .sorted() // the surest come first
                        .toList(),
                regulation.changeSets().stream().map(set -> set.id()).toList(),
                regulation.repeals())));
    }

    boolean stands() {
        return mergedInto == null;
    }
}

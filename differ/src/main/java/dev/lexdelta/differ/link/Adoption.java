package dev.lexdelta.differ.link;

import dev.lexdelta.contract.change.Transition;
import dev.lexdelta.contract.text.Jurisdiction;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another engine has published of the regulations that share a name with each other: what a replay takes over in their
 * place.
 *
 * @param jurisdiction code of the jurisdiction
 * @param titleKeys every name of theirs, here or there
 * @param published the regulations as the topics tell them, those included that were merged
 * @param retold whether the regulations look otherwise now, so that they are published again
 */
public record Adoption(String jurisdiction, List<String> titleKeys, List<Published> published, boolean retold) {
    /**
     * A regulation as it is published.
     *
     * @param versions ids of its versions
     * @param holding the ChangeSets that hold under its key
     * @param revisions of every ChangeSet that ever held under its key, the last revision
     */
    public record Published(
            String id,
            List<String> titleKeys,
            Jurisdiction jurisdiction,
            List<String> versions,
            List<Holding> holding,
            Map<String, Integer> revisions,
            @Nullable String mergedInto) {}

    /**
     * A ChangeSet that holds.
     *
     * @param revised whether this engine found something else between the same two versions
     */
    public record Holding(String id, String from, String to, Transition transition, boolean revised) {}
}

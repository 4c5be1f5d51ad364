package dev.lexdelta.contract.change;

import java.util.List;

/**
 * A ChangeSet that no longer holds.
 *
 * @param id the ChangeSet that is withdrawn
 * @param revision its last revision
 * @param regulation regulation id
 * @param replacedBy ids of the ChangeSets in its place
 */
public record Superseded(
        String id, int revision, String regulation, Transition transition, List<String> replacedBy, Reason reason)
        implements ChangeEvent {
    public Superseded {
        replacedBy = replacedBy == null ? List.of() : List.copyOf(replacedBy);
    }
}

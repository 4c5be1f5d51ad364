package dev.lexdelta.contract.regulation;

import java.util.List;

/**
 * What is held of two versions.
 *
 * @param from version id
 * @param to version id
 * @param confidence 0 to 1
 */
public record RegulationLink(
        String from, String to, double confidence, List<String> evidence, LinkState state, boolean pinned) {
    public RegulationLink {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}

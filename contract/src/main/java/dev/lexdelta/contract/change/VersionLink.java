package dev.lexdelta.contract.change;

import java.util.List;

/**
 * Why two versions are held to belong together.
 *
 * @param confidence 0 to 1
 * @param evidence one short statement each
 */
public record VersionLink(double confidence, List<String> evidence, boolean pinned) {
    public VersionLink {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}

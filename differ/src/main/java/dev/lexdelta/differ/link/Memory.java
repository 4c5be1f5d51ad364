package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.LegalText;
import org.jspecify.annotations.Nullable;

/** What link remembers between inputs: of each title its regulation, of each regulation its state, of each version its body. */
public interface Memory {
    /** The regulation with this title; null when there is none. */
    @Nullable
    RegulationState regulation(String jurisdiction, String titleKey);

    /** Remembers a regulation under its title. */
    void remember(RegulationState state);

    /** The body of a version; null when it is not known. */
    @Nullable
    LegalText body(String version);

    /** Remembers a body under its version id. */
    void remember(LegalText body);

    /** Forgets the body of a version. */
    void forget(String version);
}

package dev.lexdelta.differ.link;

import dev.lexdelta.contract.text.LegalText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What link remembers between inputs: of each title its regulations, of each regulation its state, of each version its body,
 * the routes by which others find it and what was decided of it by hand.
 */
public interface Memory {
    /** The regulations with this title: one, unless a pin keeps versions of one name apart. */
    List<RegulationState> regulations(String jurisdiction, String titleKey);

    /** A regulation by its id; null when it was never remembered. */
    @Nullable
    RegulationState regulation(String id);

    /** Remembers a regulation, and under its titles unless it is merged into another. */
    void remember(RegulationState state);

    /** Forgets that a title leads to a regulation. */
    void forgetTitle(String jurisdiction, String titleKey, String regulation);

    /** What a route of a jurisdiction leads to. */
    default Set<String> leads(String jurisdiction, String route) {
        return leads(jurisdiction, route, Integer.MAX_VALUE);
    }

    /** What a route of a jurisdiction leads to; any of it where that is more than {@code most}. */
    Set<String> leads(String jurisdiction, String route, int most);

    /**
     * Makes a route of a jurisdiction lead to something.
     *
     * @param version one of those by which it does
     */
    void remember(String jurisdiction, String route, String version, String lead);

    /** Forgets what {@link #remember(String, String, String, String)} made. */
    void forget(String jurisdiction, String route, String version, String lead);

    /** What was published of a ChangeSet; null when nothing ever was. */
    @Nullable
    Issue issue(String changeSet);

    /** Remembers what is published of a ChangeSet. */
    void remember(String changeSet, Issue issue);

    /** The body of a version, or what is kept under a key; null when it is not known. */
    @Nullable
    LegalText body(String key);

    /** Remembers a body under its version id. */
    default void remember(LegalText body) {
        remember(body.id(), body);
    }

    /** Remembers a body under a key. */
    void remember(String key, LegalText body);

    /** Forgets the body of a version, or what is kept under a key. */
    void forget(String key);

    /** What was decided of a version by hand; empty when nothing was. */
    VersionPins pins(String version);

    /** Remembers what was decided of a version. */
    void remember(String version, VersionPins pins);
}

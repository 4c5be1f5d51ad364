package dev.lexdelta.contract.change;

import dev.lexdelta.contract.text.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * The regulation that an event speaks of.
 *
 * @param id null where the texts were compared without a history
 */
public record RegulationRef(@Nullable String id, String title, Jurisdiction jurisdiction) {}

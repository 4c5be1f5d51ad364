package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Regulation;
import org.jspecify.annotations.Nullable;

/**
 * What link makes of one input.
 *
 * @param task null when there is nothing to compare, to withdraw or to tell
 */
public record Linked(Regulation regulation, @Nullable CompareTask task) {}

package dev.lexdelta.contract.subscription;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import org.jspecify.annotations.Nullable;

/**
 * An effect that is wanted.
 *
 * @param direction null for any
 */
public record EffectFilter(Label label, @Nullable Direction direction) {}

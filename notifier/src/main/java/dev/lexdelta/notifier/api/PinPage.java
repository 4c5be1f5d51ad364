package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.regulation.Pin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some pins.
 *
 * @param next where the next page begins; null on the last
 */
public record PinPage(List<Pin> pins, @Nullable String next) {}

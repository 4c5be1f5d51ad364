package dev.lexdelta.notifier.api;

import dev.lexdelta.contract.delivery.Attempt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some attempts, the latest first.
 *
 * @param next where the next page begins; null on the last
 */
public record AttemptPage(List<Attempt> attempts, @Nullable String next) {}

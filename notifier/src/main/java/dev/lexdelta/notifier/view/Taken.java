package dev.lexdelta.notifier.view;

import dev.lexdelta.contract.notice.Notice;
import java.time.Instant;

/**
 * A notice as it was taken up.
 *
 * @param at the time of its record
 */
public record Taken(Instant at, Notice notice) {}

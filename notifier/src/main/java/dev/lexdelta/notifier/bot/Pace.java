package dev.lexdelta.notifier.bot;

import java.time.Duration;

/**
 * How fast a bot may be posted to: so many at once, then one in each interval. In any stretch of time lie at most
 * {@code burst} and one for each interval of it, which is how a limit per minute and one per second are kept.
 */
record Pace(int burst, Duration interval) {}

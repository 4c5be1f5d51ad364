package dev.lexdelta.ingester.fetch;

import java.time.Duration;

/**
 * How much a server and its documents may cost us; part of the configuration, where each key that is left out has its default.
 *
 * @param maxBytes largest body, before and after decompression
 * @param connectTimeout longest wait for a connection
 * @param timeout longest time of one request, from its start to the last byte of the answer
 * @param redirects how many are followed
 * @param retries how often a request is repeated that failed for a reason that may pass
 * @param backoff wait before the first repetition, doubled before each further one
 * @param maxRetryAfter longest Retry-After that is waited for; who asks for more is left alone until the next crawl
 * @param maxReading longest time in which a document is turned into a text
 */
public record FetchLimits(
        Integer maxBytes,
        Duration connectTimeout,
        Duration timeout,
        Integer redirects,
        Integer retries,
        Duration backoff,
        Duration maxRetryAfter,
        Duration maxReading) {
    private static final Duration LONGEST = Duration.ofDays(1);

    public static final FetchLimits DEFAULT = new FetchLimits(
            20 * 1024 * 1024,
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            5,
            2,
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60));

    public FetchLimits {
        maxBytes = maxBytes == null ? DEFAULT.maxBytes : maxBytes;
        connectTimeout = connectTimeout == null ? DEFAULT.connectTimeout : connectTimeout;
        timeout = timeout == null ? DEFAULT.timeout : timeout;
        redirects = redirects == null ? DEFAULT.redirects : redirects;
        retries = retries == null ? DEFAULT.retries : retries;
        backoff = backoff == null ? DEFAULT.backoff : backoff;
        maxRetryAfter = maxRetryAfter == null ? DEFAULT.maxRetryAfter : maxRetryAfter;
        maxReading = maxReading == null ? DEFAULT.maxReading : maxReading;
        that(maxBytes > 0, "maxBytes", maxBytes);
        that(usable(connectTimeout), "connectTimeout", connectTimeout);
        that(usable(timeout), "timeout", timeout);
        that(redirects >= 0, "redirects", redirects);
        that(retries >= 0, "retries", retries);
        that(usable(backoff), "backoff", backoff);
        that(usable(maxRetryAfter), "maxRetryAfter", maxRetryAfter);
        that(usable(maxReading), "maxReading", maxReading);
    }

    private static boolean usable(Duration duration) {
        return duration.compareTo(Duration.ZERO) > 0 && duration.compareTo(LONGEST) <= 0;
    }

    private static void that(boolean holds, String key, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "key 'limits.%s' has the value '%s', which is out of range".formatted(key, value));
        }
    }
}

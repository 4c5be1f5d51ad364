package dev.lexdelta.ingester.fetch;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * Fetches over HTTP: politely (robots.txt, pace, Retry-After), within limits of size and time, and again where a failure
 * may pass. Thread-safe.
 */
public final class HttpFetcher implements Fetcher {
    private static final Duration BACKOFF = Duration.ofNanos(-1); // failsafe takes a negative delay as "as configured"

    private final FetchLimits limits;
    private final Clock clock;
    private final Redirects redirects;
    private final Robots robots;
    private final RetryPolicy<Attempt> retries;

    /**
     * Stores its settings; opens no connection.
     *
     * @param userAgent a product token and how to reach the operator: "Lexdelta/1.0 (+mailto:ops@example.org)"
     */
    public HttpFetcher(FetchLimits limits, String userAgent) {
        this(limits, userAgent, Clock.systemUTC(), Sleeper.THREAD);
    }

    HttpFetcher(FetchLimits limits, String userAgent, Clock clock, Sleeper sleeper) {
        this.limits = limits;
        this.clock = clock;
        this.redirects =
                new Redirects(new HttpRequester(limits, userAgent), new Pace(clock, sleeper), limits.redirects());
        this.robots = new Robots(redirects, limits, robotName(userAgent), clock);
        this.retries = RetryPolicy.<Attempt>builder()
                .handleIf(failure -> false) // an exception is an interruption or a bug
                .handleResultIf(this::worthRepeating)
                .withMaxRetries(limits.retries())
                .withBackoff(limits.backoff(), limits.backoff().multipliedBy(1L << 10))
                .withDelayFn(failed -> retryAfter(failed.getLastResult()))
                .build();
    }

    @Override
    public Fetched fetch(FetchRequest request) throws InterruptedException {
        var address = Address.parse(request.url());
        if (address.isEmpty()) {
            return new Failed("invalid-url", "'%s' is no http or https address".formatted(request.url()), 0);
        }
        try {
            return Failsafe.with(retries)
                    .get(() -> attempt(address.get(), request))
                    .fetched();
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw (InterruptedException) new InterruptedException("fetching was interrupted").initCause(e);
            }
            throw e;
        }
    }

    private Attempt attempt(URI uri, FetchRequest request) throws InterruptedException {
        var landed = redirects.follow(uri, request, next -> robots.ask(next, request.pace()));
        return Attempt.of(landed.uri(), landed.answer(), request.conditional(), limits.maxBytes());
    }

    private boolean worthRepeating(Attempt attempt) {
        return attempt.mayPass() && retryAfter(attempt).compareTo(limits.maxRetryAfter()) <= 0;
    }

    private Duration retryAfter(Attempt attempt) {
        return RetryAfter.parse(attempt.retryAfter(), clock.instant()).orElse(BACKOFF);
    }

    private static String robotName(String userAgent) {
        return userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
    }
}

package dev.lexdelta.ingester.fetch;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.lexdelta.contract.net.RefusedTargets;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * Fetches over HTTP: politely (robots.txt, pace, Retry-After, rest for a host that fails), within limits of size and time, and again where a failure
 * may pass. Thread-safe.
 */
public final class HttpFetcher implements Fetcher {
    private static final Duration BACKOFF = Duration.ofNanos(-1); // failsafe takes a negative delay as "as configured"

    private final FetchLimits limits;
    private final Clock clock;
    private final Redirects redirects;
    private final Breakers breakers;
    private final Robots robots;
    private final RetryPolicy<Attempt> retries;

    /**
     * Stores its settings; opens no connection.
     *
     * @param targets what no page may send us to
     * @param userAgent a product token and how to reach the operator: "Lexdelta/1.0 (+mailto:ops@example.org)"
     */
    public HttpFetcher(FetchLimits limits, String userAgent, RefusedTargets targets) {
        this(limits, userAgent, targets, Clock.systemUTC(), Sleeper.THREAD);
    }

    HttpFetcher(FetchLimits limits, String userAgent, RefusedTargets targets, Clock clock, Sleeper sleeper) {
        this.limits = limits;
        this.clock = clock;
        this.breakers = new Breakers(clock);
        this.redirects = new Redirects(
                new HttpRequester(limits, userAgent, targets), new Pace(clock, sleeper), limits.redirects());
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
        var host = address.get().getHost();
        var resting = breakers.resting(host);
        if (resting.isPresent()) {
            return Failed.restingUntil(host, resting.get());
        }
        var attempt = attempts(address.get(), request);
        breakers.told(host, attempt.fetched());
        var asked = retryAfter(attempt);
        if (attempt.mayPass() && asked.compareTo(limits.maxRetryAfter()) > 0) {
            breakers.rest(host, asked);
        }
        return attempt.fetched();
    }

    private Attempt attempts(URI address, FetchRequest request) throws InterruptedException {
        try {
            return Failsafe.with(retries).get(() -> attempt(address, request));
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
        return userAgent
                .replaceFirst("^Mozilla/5\\.0 \\(compatible; ", "")
                .split("[/ ;)]", 2)[0]
                .toLowerCase(Locale.ROOT);
    }
}

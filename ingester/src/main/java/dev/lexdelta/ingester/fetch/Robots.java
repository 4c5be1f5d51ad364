package dev.lexdelta.ingester.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.lexdelta.ingester.fetch.Answer.Broken;
import dev.lexdelta.ingester.fetch.Answer.Reply;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** What robots.txt of each host allows, asked once a day as RFC 9309 has it. */
final class Robots {
    private static final int TOO_MANY = 429;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(5);
    private static final String PATH = "/robots.txt";

    private sealed interface Ruling {
        record Rules(BaseRobotRules rules, Instant until) implements Ruling {}

        record Unreachable(Failed failed, Instant until) implements Ruling {}

        Instant until();
    }

    private final Redirects redirects;
    private final FetchLimits limits;
    private final String robotName;
    private final Clock clock;
    private final Map<String, Ruling> rulings = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    Robots(Redirects redirects, FetchLimits limits, String robotName, Clock clock) {
        this.redirects = redirects;
        this.limits = limits;
        this.robotName = robotName;
        this.clock = clock;
    }

    Permission ask(URI uri, Duration pace) throws InterruptedException {
        var origin = uri.getScheme() + "://" + uri.getRawAuthority();
        var asking = locks.computeIfAbsent(origin, any -> new ReentrantLock());
        asking.lockInterruptibly(); // many sources begin at once, and one of them asks
        try {
            return permission(uri, ruling(origin, pace));
        } finally {
            asking.unlock();
        }
    }

    private Ruling ruling(String origin, Duration pace) throws InterruptedException {
        var known = rulings.get(origin);
        if (known != null && !clock.instant().isAfter(known.until())) {
            return known;
        }
        var ruling = fetch(URI.create(origin + PATH), pace);
        rulings.put(origin, ruling);
        return ruling;
    }

    private static Permission permission(URI uri, Ruling ruling) {
        if (ruling instanceof Ruling.Unreachable unreachable) {
            return new Permission.Denied(unreachable.failed());
        }
        var rules = ((Ruling.Rules) ruling).rules();
        return rules.isAllowed(uri.toString())
                ? new Permission.Granted(Duration.ofMillis(Math.max(0, rules.getCrawlDelay())))
                : new Permission.Denied(new Failed("robots-forbids", "robots.txt forbids " + uri, 0));
    }

    private Ruling fetch(URI robots, Duration pace) throws InterruptedException {
        var landed = redirects.follow(robots, FetchRequest.of(robots.toString(), pace), any -> Permission.FREE);
        return landed.answer() instanceof Reply reply
                ? ruling(robots, reply)
                : unreachable(((Broken) landed.answer()).failed());
    }

    // rule: RFC 9309, 2.3.1: a refusal (4xx) allows all, a server that fails (5xx) or is silent allows nothing for now;
    // one
    // that is asked too much (429) refused nothing yet
    private Ruling ruling(URI robots, Reply reply) {
        if (reply.success()) {
            return ContentEncoding.decode(reply, robots, limits.maxBytes()) instanceof ContentEncoding.Decoded decoded
                    ? rules(parser().parseContent(
                                    robots.toString(),
                                    decoded.bytes(),
                                    reply.header("Content-Type"),
                                    List.of(robotName)))
                    : unreachable(new Failed("robots-unreadable", robots + " cannot be read", reply.status()));
        }
        return reply.status() < 500 && reply.status() != TOO_MANY
                ? rules(parser().failedFetch(404))
                : unreachable(new Failed(
                        "http-" + reply.status(), "%s answered %d".formatted(robots, reply.status()), reply.status()));
    }

    private Ruling rules(BaseRobotRules rules) {
        return new Ruling.Rules(rules, clock.instant().plus(KEPT));
    }

    private Ruling unreachable(Failed failed) {
        return new Ruling.Unreachable(failed, clock.instant().plus(KEPT_AFTER_FAILURE));
    }

    private static SimpleRobotRulesParser parser() {
        return new SimpleRobotRulesParser(); // counts warnings, so not shared between threads
    }
}

package dev.lexdelta.ingester.fetch;

import dev.lexdelta.ingester.fetch.Answer.Broken;
import dev.lexdelta.ingester.fetch.Answer.Reply;
import java.net.URI;
import java.time.Duration;

/** Follows redirects up to a limit, with a gate before each address and the host's pace. */
final class Redirects {
    /** Decides of each address on the way. */
    @FunctionalInterface
    interface Gate {
        Permission ask(URI uri) throws InterruptedException;
    }

    /** Where the way ended, and with what. */
    record Landed(URI uri, Answer answer) {}

    private final HttpRequester requester;
    private final Pace pace;
    private final int limit;

    Redirects(HttpRequester requester, Pace pace, int limit) {
        this.requester = requester;
        this.pace = pace;
        this.limit = limit;
    }

    Landed follow(URI start, FetchRequest request, Gate gate) throws InterruptedException {
        var uri = start;
        for (int hop = 0; hop <= limit; hop++) {
            var permission = gate.ask(uri);
            if (permission instanceof Permission.Denied denied) {
                return new Landed(uri, new Broken(denied.failed(), false));
            }
            var answer = ask(uri, request, ((Permission.Granted) permission).pace(request.pace()));
            if (!(answer instanceof Reply reply) || !reply.redirect()) {
                return new Landed(uri, answer);
            }
            requester.keepCookies(uri, reply); // rule: some firewalls let in whoever comes back with their cookie
            var next = Address.resolve(uri, reply.header("Location"));
            if (next.isEmpty()) {
                return failed(
                        uri, "bad-redirect", "%s redirects to '%s'".formatted(uri, reply.header("Location")), reply);
            }
            uri = next.get();
        }
        return new Landed(uri, new Broken(tooMany(start), false));
    }

    private Answer ask(URI uri, FetchRequest request, Duration apart) throws InterruptedException {
        return pace.inTurn(uri.getHost(), apart, () -> requester.ask(uri, request));
    }

    private Failed tooMany(URI start) {
        return new Failed("too-many-redirects", "%s redirects more than %d times".formatted(start, limit), 0);
    }

    private static Landed failed(URI uri, String code, String sentence, Reply reply) {
        return new Landed(uri, new Broken(new Failed(code, sentence, reply.status()), false));
    }
}

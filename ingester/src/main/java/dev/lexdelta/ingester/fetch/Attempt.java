package dev.lexdelta.ingester.fetch;

import dev.lexdelta.ingester.fetch.Answer.Broken;
import dev.lexdelta.ingester.fetch.Answer.Reply;
import dev.lexdelta.ingester.fetch.Fetched.Body;
import dev.lexdelta.ingester.fetch.Fetched.NotModified;
import java.net.URI;

/**
 * What one attempt to fetch a document came to.
 *
 * @param mayPass whether another attempt may well succeed
 * @param retryAfter what the server said of when, as it wrote it; empty when it did not
 */
record Attempt(Fetched fetched, boolean mayPass, String retryAfter) {
    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY_REQUESTS = 429;

    static Attempt finished(Fetched fetched) {
        return new Attempt(fetched, false, "");
    }

    static Attempt of(URI uri, Answer answer, boolean conditional, int maxBytes) {
        if (answer instanceof Broken broken) {
            return new Attempt(broken.failed(), broken.mayPass(), "");
        }
        var reply = (Reply) answer;
        if (reply.status() == NOT_MODIFIED && conditional) {
            return finished(new NotModified());
        }
        return reply.success() ? finished(body(uri, reply, maxBytes)) : refused(uri, reply);
    }

    private static Attempt refused(URI uri, Reply reply) {
        var failed =
                new Failed("http-" + reply.status(), "%s answered %d".formatted(uri, reply.status()), reply.status());
        var mayPass = reply.status() == TOO_MANY_REQUESTS || reply.status() >= 500;
        return new Attempt(failed, mayPass, reply.header("Retry-After"));
    }

    private static Fetched body(URI uri, Reply reply, int maxBytes) {
        var content = ContentEncoding.decode(reply, uri, maxBytes);
        if (content instanceof ContentEncoding.Undecodable undecodable) {
            return undecodable.failed();
        }
        var type = ContentType.parse(reply.header("Content-Type"));
        var bytes = ((ContentEncoding.Decoded) content).bytes();
        var challenge = Challenge.in(bytes);
        if (challenge.isPresent()) {
            return Challenge.blocked(uri + " gave " + challenge.get(), reply.status());
        }
        return new Body(
                reply.status(),
                bytes,
                type.mediaType(),
                type.charset(),
                reply.headers().firstValue("ETag").orElse(null),
                reply.headers().firstValue("Last-Modified").orElse(null),
                uri);
    }
}

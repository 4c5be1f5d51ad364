package dev.lexdelta.ingester.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One request and its answer, within the limits of size and time; thread-safe. */
final class HttpRequester {
    private final HttpClient client;
    private final FetchLimits limits;
    private final String userAgent;

    HttpRequester(FetchLimits limits, String userAgent) {
        this.limits = limits;
        this.userAgent = userAgent;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // some firewalls turn away the upgrade to HTTP/2
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connectTimeout())
                .build();
    }

    Answer get(URI uri, FetchRequest request) throws InterruptedException {
        var status = new AtomicInteger();
        var exchange = client.sendAsync(request(uri, request), answer -> {
            status.set(answer.statusCode());
            var success = answer.statusCode() >= 200 && answer.statusCode() < 300;
            return success ? new LimitedBody(limits.maxBytes()) : new UnwantedBody();
        });
        try {
            return reply(exchange.get(limits.timeout().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return tooSlow(uri, status.get());
        } catch (ExecutionException e) {
            return broken(uri, status.get(), e.getCause() == null ? e : e.getCause());
        } finally {
            exchange.cancel(true); // hangs up, unless the answer is complete
        }
    }

    private HttpRequest request(URI uri, FetchRequest request) {
        var builder = HttpRequest.newBuilder(uri)
                .header("User-Agent", userAgent)
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "zh-CN,zh;q=0.9");
        if (request.etag() != null) {
            builder.header("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            builder.header("If-Modified-Since", request.lastModified());
        }
        return builder.build();
    }

    private static Answer reply(HttpResponse<byte[]> response) {
        return new Answer.Reply(response.statusCode(), response.headers(), response.body());
    }

    private Answer tooSlow(URI uri, int status) {
        var seconds = limits.timeout().toMillis() / 1000.0;
        return status == 0
                ? broken("no-answer", "%s did not answer within %s s".formatted(uri, seconds), 0, false)
                : broken(
                        "too-slow",
                        "%s took longer than %s s to send its answer".formatted(uri, seconds),
                        status,
                        false);
    }

    private Answer broken(URI uri, int status, Throwable cause) {
        if (caused(cause, LimitedBody.TooLarge.class)) {
            var sentence = "%s sent more than %d bytes".formatted(uri, limits.maxBytes());
            return broken("body-too-large", sentence, status, false);
        }
        if (caused(cause, UnresolvedAddressException.class) || caused(cause, UnknownHostException.class)) {
            return broken("unknown-host", "there is no host " + uri.getHost(), 0, true);
        }
        if (caused(cause, HttpConnectTimeoutException.class) || caused(cause, ConnectException.class)) {
            return broken("no-answer", uri.getHost() + " took no connection", 0, true);
        }
        if (cause instanceof IOException) {
            return status == 0
                    ? broken("no-answer", "%s gave no answer: %s".formatted(uri, reason(cause)), 0, true)
                    : broken("cut-off", uri + " cut the connection before its answer was complete", status, true);
        }
        return broken("no-answer", "%s could not be asked: %s".formatted(uri, cause), status, false);
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null
                ? cause.getClass().getSimpleName()
                : cause.getMessage().lines().findFirst().orElse("");
    }

    private static Answer broken(String code, String sentence, int status, boolean mayPass) {
        return new Answer.Broken(new Failed(code, sentence, status), mayPass);
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, f -> f != null, Throwable::getCause)
                .limit(10)
                .anyMatch(type::isInstance);
    }
}

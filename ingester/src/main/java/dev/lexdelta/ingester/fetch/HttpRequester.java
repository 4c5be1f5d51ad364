package dev.lexdelta.ingester.fetch;

import dev.lexdelta.contract.net.CheckedLookup;
import dev.lexdelta.contract.net.RefusedTargets;
import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;

/** One request and its answer, within the limits of size and time; thread-safe. */
final class HttpRequester {
    /** The body is larger than the limit. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final CloseableHttpClient client;
    private final RefusedTargets targets;
    private final FetchLimits limits;
    private final String userAgent;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER);
    /** Reading from a socket cannot be interrupted, so that who waits for it must be another thread. */
    private final ExecutorService threads = Executors.newCachedThreadPool(HttpRequester::thread);

    HttpRequester(FetchLimits limits, String userAgent, RefusedTargets targets) {
        this.limits = limits;
        this.userAgent = userAgent;
        this.targets = targets;
        this.client = PageClient.open(limits, targets);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "fetch");
        thread.setDaemon(true);
        return thread;
    }

    /** Keeps what a redirect asks to be sent back; cookies of other answers are of no use to us. */
    void keepCookies(URI uri, Answer.Reply reply) {
        try {
            cookies.put(uri, reply.headers().map());
        } catch (IOException | IllegalArgumentException e) {
            return; // a cookie that cannot be understood is not sent back
        }
    }

    Answer ask(URI uri, FetchRequest request) throws InterruptedException {
        if (targets.refusesHost(uri.getHost())) {
            return refused(uri);
        }
        var status = new AtomicInteger();
        var message = message(uri, request);
        var exchange = threads.submit(() -> exchange(message, status));
        try {
            return exchange.get(limits.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return tooSlow(uri, status.get());
        } catch (ExecutionException e) {
            return broken(uri, status.get(), e.getCause() == null ? e : e.getCause());
        } finally {
            if (!exchange.isDone()) {
                message.cancel(); // hangs up
            }
        }
    }

    private HttpUriRequestBase message(URI uri, FetchRequest request) {
        var post = request.post();
        var message = new HttpUriRequestBase(post == null ? "GET" : "POST", uri);
        message.setHeader("User-Agent", userAgent);
        message.setHeader("Accept-Encoding", "gzip, deflate");
        message.setHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        message.setHeader("Accept-Language", "zh-CN,zh;q=0.9");
        request.headers().forEach(message::setHeader);
        cookiesFor(uri).forEach(cookie -> message.addHeader("Cookie", cookie));
        if (request.etag() != null) {
            message.setHeader("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            message.setHeader("If-Modified-Since", request.lastModified());
        }
        if (post != null) {
            message.setEntity(new StringEntity(post.content(), ContentType.parse(post.contentType())));
        }
        return message;
    }

    private List<String> cookiesFor(URI uri) {
        try {
            return cookies.get(uri, Map.of()).getOrDefault("Cookie", List.of());
        } catch (IOException e) {
            return List.of();
        }
    }

    private Answer exchange(HttpUriRequestBase message, AtomicInteger status) throws IOException {
        var response = client.executeOpen(null, message, null);
        boolean whole = false;
        try {
            status.set(response.getCode());
            var entity = response.getEntity();
            boolean success = response.getCode() >= 200 && response.getCode() < 300;
            var body = success && entity != null ? body(entity) : new byte[0];
            whole = success || entity == null;
            return new Answer.Reply(response.getCode(), headers(response), body);
        } finally {
            if (!whole) {
                message.cancel(); // the body of a refusal may be endless, and closing would read it
            }
            Closer.closeQuietly(response);
        }
    }

    private byte[] body(HttpEntity entity) throws IOException {
        if (entity.getContentLength() > limits.maxBytes()) {
            throw new TooLarge();
        }
        var stream = entity.getContent();
        var bytes = stream.readNBytes(limits.maxBytes());
        if (stream.read() >= 0) {
            throw new TooLarge();
        }
        return bytes;
    }

    private static HttpHeaders headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (var header : response.getHeaders()) {
            var values = headers.computeIfAbsent(header.getName().strip(), name -> new ArrayList<>());
            values.add(header.getValue() == null ? "" : header.getValue());
        }
        headers.remove("");
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    private static Answer refused(URI uri) {
        return broken("refused-target", uri.getHost() + " is no place that a page may send us to", 0, false);
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
        if (caused(cause, TooLarge.class)) {
            var sentence = "%s sent more than %d bytes".formatted(uri, limits.maxBytes());
            return broken("body-too-large", sentence, status, false);
        }
        if (caused(cause, CheckedLookup.Refused.class)) {
            return refused(uri);
        }
        if (caused(cause, UnknownHostException.class)) {
            return broken("unknown-host", "there is no host " + uri.getHost(), 0, true);
        }
        if (caused(cause, ConnectException.class) || caused(cause, ConnectTimeoutException.class)) {
            return broken("no-answer", uri.getHost() + " took no connection", 0, true);
        }
        if (caused(cause, HttpException.class) || caused(cause, MessageConstraintException.class)) {
            return broken("bad-answer", "%s sent no proper HTTP: %s".formatted(uri, reason(cause)), status, false);
        }
        if (cause instanceof SocketTimeoutException) {
            return tooSlow(uri, status);
        }
        return cause instanceof IOException ? cutOff(uri, status, cause) : unasked(uri, status, cause);
    }

    private static Answer cutOff(URI uri, int status, Throwable cause) {
        return status == 0
                ? broken("no-answer", "%s gave no answer: %s".formatted(uri, reason(cause)), 0, true)
                : broken("cut-off", uri + " cut the connection before its answer was complete", status, true);
    }

    private static Answer unasked(URI uri, int status, Throwable cause) {
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

package dev.lexdelta.notifier.api.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.EndpointNotFound;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thin adapter to the web server: bytes in, records through, bytes out. A request that waits holds no thread; a body
 * that drips is cut off, and bodies under way never hold all threads. Thread-safe.
 */
public final class HttpServer implements AutoCloseable {
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS);
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int MAX_THREADS = 64;
    private static final int MIN_THREADS = 4;
    /** Bodies that are read at a time: each holds a thread, and who only asks must still be answered. */
    private static final int MAX_BODIES = MAX_THREADS / 2;
    /** Longer than the longest wait that a handler allows. */
    private static final long ANSWER_MILLIS = 45_000;

    /** Longer than the longest wait, during which nothing is sent. */
    private static final long IDLE_MILLIS = 40_000;

    private final String host;
    private final int port;
    private final Function<ApiRequest, CompletableFuture<ApiResponse>> api;
    private final Semaphore bodies = new Semaphore(MAX_BODIES);
    private final Javalin javalin;

    /**
     * A server that does not listen yet.
     *
     * @param port 0 takes a free one
     * @param api never fails: what goes wrong is an answer
     */
    public HttpServer(String host, int port, Function<ApiRequest, CompletableFuture<ApiResponse>> api) {
        this.host = host;
        this.port = port;
        this.api = api;
        this.javalin = Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.asyncTimeout = ANSWER_MILLIS;
        config.http.maxRequestSize = Long.MAX_VALUE; // bounded below, also where no length is told
        config.router.treatMultipleSlashesAsSingleSlash = false;
        config.jetty.threadPool = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        config.jetty.modifyHttpConfiguration(HttpServer::harden);
        config.jetty.modifyServer(HttpServer::quiet);
        METHODS.forEach(method -> config.routes.addHttpHandler(method, "/*", this::handle));
        config.routes.exception(EndpointNotFound.class, (unknown, context) -> refuseMethod(context));
    }

    private static void harden(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setIdleTimeout(IDLE_MILLIS);
    }

    private static void quiet(Server server) {
        server.setStopTimeout(0); // those who wait for notices would hold up every stop
        server.setErrorHandler(HttpServer::refusedByServer);
    }

    /** What the server itself cannot make sense of is told like everything else, and without its name. */
    private static boolean refusedByServer(Request request, Response response, Callback callback) {
        var body = "{\"type\":\"about:blank\",\"status\":%d}".formatted(response.getStatus());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        Content.Sink.write(response, true, body, callback);
        return true;
    }

    /**
     * Begins to listen.
     *
     * @throws IOException when the port cannot be had; the message is one sentence
     */
    public void start() throws IOException {
        try {
            javalin.start(host, port);
        } catch (JavalinBindException e) {
            var refused = new BindException("port " + port + " of " + host + " cannot be had; is it in use?");
            refused.initCause(e);
            throw refused;
        }
    }

    /** The port that is listened on. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void handle(Context context) {
        var query = QueryString.parse(context.queryString());
        if (query.isEmpty()) {
            refuse(context, Problem.of(Problem.Kind.INVALID, "the query string is not percent-encoded UTF-8"));
            return;
        }
        if (!hasBody(context)) {
            answer(context, query.get(), new byte[0]);
        } else if (bodies.tryAcquire()) {
            withBody(context, query.get());
        } else {
            var tooMany = Problem.of(Problem.Kind.UNAVAILABLE, "too many bodies are under way; ask again");
            write(context, tooMany.answer(context.path()).with("Retry-After", "5"));
        }
    }

    private static boolean hasBody(Context context) {
        return context.req().getContentLengthLong() > 0 || context.header("Transfer-Encoding") != null;
    }

    private void withBody(Context context, Map<String, List<String>> query) {
        var body = read(context);
        if (body.isPresent()) {
            answer(context, query, body.get());
        } else {
            refuse(context, Problem.of(Problem.Kind.TIMEOUT, "the body did not come whole, or took too long"));
        }
    }

    private Optional<byte[]> read(Context context) {
        try {
            return BoundedBody.read(context.req().getInputStream(), InstantSource.system());
        } catch (IOException e) { // it stopped coming
            return Optional.empty();
        } finally {
            bodies.release();
        }
    }

    private void answer(Context context, Map<String, List<String>> query, byte[] body) {
        var request = new ApiRequest(context.method().name(), context.path(), Map.of(), query, headers(context), body);
        var answer = api.apply(request);
        if (answer.isDone()) { // at once, so that no limit of those who wait ends a long body
            write(context, answer.join());
        } else {
            context.future(() -> answer.thenAccept(response -> write(context, response)));
        }
    }

    private static void refuseMethod(Context context) {
        var allowed = METHODS.stream().map(HandlerType::name).collect(Collectors.joining(", "));
        var problem = Problem.of(Problem.Kind.METHOD_NOT_ALLOWED, "allowed at most: " + allowed);
        write(context, problem.answer(context.path()).with("Allow", allowed));
    }

    private static void refuse(Context context, Problem problem) {
        write(context, problem.answer(context.path()));
    }

    private static Map<String, String> headers(Context context) {
        var headers = new TreeMap<String, String>();
        for (var name : Collections.list(context.req().getHeaderNames())) {
            var values = Collections.list(context.req().getHeaders(name));
            headers.merge(name.toLowerCase(Locale.ROOT), String.join(", ", values), HttpServer::same);
        }
        return headers;
    }

    private static String same(String known, @Nullable String again) {
        return known;
    }

    private static void write(Context context, ApiResponse response) {
        context.status(response.status());
        response.headers().forEach(context::header);
        var stream = response.stream();
        if (stream == null) {
            context.result(response.body());
        } else {
            write(context, stream);
        }
    }

    // a client that hangs up is no fault of ours, and nobody is left to be told
    private static void write(Context context, ApiResponse.Stream stream) {
        try {
            stream.writeTo(context.outputStream());
        } catch (IOException e) {
            LOG.info("a client left before it had all of {}", context.path());
        }
    }
}

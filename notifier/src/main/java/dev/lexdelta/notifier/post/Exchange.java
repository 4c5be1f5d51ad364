package dev.lexdelta.notifier.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way, and how it ends: once the head of the answer is there, it decides, whatever becomes of the
 * body. Called by the threads of the client and of the timer.
 */
final class Exchange implements AsyncResponseConsumer<Void> {
    /** Bytes of a body that are read before we hang up. */
    static final int MOST_BODY = 4096;

    /** The body is longer than we care for. */
    static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final CompletableFuture<Answer> result = new CompletableFuture<>();
    private volatile Answer.@Nullable Status head;
    private volatile @Nullable Future<?> running;
    private volatile @Nullable Future<?> alarm;
    private volatile @Nullable FutureCallback<Void> done;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    CompletableFuture<Answer> result() {
        return result;
    }

    /** Names what is to be cut off when time is up. */
    void runs(Future<?> future) {
        running = future;
        if (result.isDone()) {
            future.cancel(true);
        }
    }

    /** The alarm that rings when time is up, silenced when it is not needed any more. */
    void endsBy(Future<?> ringing) {
        alarm = ringing;
        if (result.isDone()) {
            ringing.cancel(false);
        }
    }

    /** A bug before anything was under way. */
    void fails(RuntimeException bug) {
        silence();
        result.completeExceptionally(bug);
    }

    void timeUp() {
        if (settle(new Answer.None("the target did not answer in time"))) {
            var future = running;
            if (future != null) {
                future.cancel(true);
            }
        }
    }

    @Override
    public void consumeResponse(
            HttpResponse response,
            @Nullable EntityDetails body,
            @Nullable HttpContext context,
            FutureCallback<Void> callback) {
        Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        head = new Answer.Status(response.getCode(), retryAfter == null ? null : retryAfter.getValue(), "");
        done = callback;
        if (body == null) {
            finish();
        }
    }

    @Override
    public void informationResponse(HttpResponse response, @Nullable HttpContext context) {
        // 100 and 103 tell us nothing
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(MOST_BODY);
    }

    @Override
    public void consume(ByteBuffer bytes) throws IOException {
        keep(bytes);
        if (bytes.hasRemaining()) {
            settle(new Answer.None("the target sent a body without a head"));
            throw new Enough();
        }
    }

    private void keep(ByteBuffer bytes) {
        synchronized (read) { // the alarm may ring meanwhile, in another thread
            while (bytes.hasRemaining() && read.size() < MOST_BODY) {
                read.write(bytes.get());
            }
        }
    }

    private String body() {
        synchronized (read) {
            return read.toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        finish();
    }

    private void finish() {
        var callback = done;
        if (callback != null) {
            callback.completed(null);
        }
        settle(new Answer.None("the target answered without a head"));
    }

    @Override
    public void failed(Exception cause) {
        settle(new Answer.None(Faults.sentence(cause)));
    }

    private boolean settle(Answer otherwise) {
        silence();
        var known = head;
        return result.complete(known == null ? otherwise : new Answer.Status(known.code(), known.retryAfter(), body()));
    }

    private void silence() {
        var ringing = alarm;
        if (ringing != null) {
            ringing.cancel(false);
        }
    }

    @Override
    public void releaseResources() {
        settle(new Answer.None("the target gave no answer"));
    }
}

package dev.lexdelta.notifier;

import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.deliver.Sender;
import dev.lexdelta.notifier.deliver.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Answers as told and remembers what it was given. */
final class RecordingSender implements Sender {
    private final BlockingQueue<Delivery> sent = new LinkedBlockingQueue<>();
    private final Function<Delivery, CompletableFuture<Sent>> answer;

    RecordingSender(Function<Delivery, CompletableFuture<Sent>> answer) {
        this.answer = answer;
    }

    static RecordingSender answering(Function<Delivery, Sent> answer) {
        return new RecordingSender(delivery -> CompletableFuture.completedFuture(answer.apply(delivery)));
    }

    static RecordingSender delivering() {
        return answering(delivery -> new Sent.Delivered(200));
    }

    static RecordingSender silent() {
        return new RecordingSender(delivery -> new CompletableFuture<>());
    }

    @Override
    public CompletableFuture<Sent> send(Delivery delivery) {
        sent.add(delivery);
        return answer.apply(delivery);
    }

    /** Waits for so many deliveries. */
    List<Delivery> take(int count) throws InterruptedException {
        var taken = new ArrayList<Delivery>();
        while (taken.size() < count) {
            var next = sent.poll(60, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("%d deliveries instead of %d: %s".formatted(taken.size(), count, taken));
            }
            taken.add(next);
        }
        return taken;
    }

    boolean isEmpty() {
        return sent.isEmpty();
    }
}

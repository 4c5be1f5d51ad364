package dev.lexdelta.notifier.topology;

import dev.lexdelta.contract.delivery.Attempt;
import dev.lexdelta.contract.notice.Notice;
import dev.lexdelta.contract.subscription.Disabled;
import dev.lexdelta.contract.subscription.DisabledReason;
import dev.lexdelta.contract.subscription.Outcome;
import dev.lexdelta.contract.subscription.Request;
import dev.lexdelta.contract.subscription.RequestKind;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.subscription.Wish;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.notifier.bot.BotSender;
import dev.lexdelta.notifier.deliver.Delivery;
import dev.lexdelta.notifier.match.FollowUps;
import dev.lexdelta.notifier.match.Subscribers;
import dev.lexdelta.notifier.queue.Agenda;
import dev.lexdelta.notifier.queue.Destination;
import dev.lexdelta.notifier.queue.Pending;
import dev.lexdelta.notifier.queue.Settlement;
import dev.lexdelta.notifier.subscribe.Failing;
import dev.lexdelta.notifier.subscribe.Judge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.NullUnmarked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keyed by subscription, but for news, which every task gets; holds all state of the delivery. */
@NullUnmarked // Kafka Streams sets fields in init and passes null values
final class SubscriberProcessor extends ContextualProcessor<String, Input, String, Outgoing> {
    private static final Logger log = LoggerFactory.getLogger(SubscriberProcessor.class);

    private static final Duration LOOK = Duration.ofMillis(20);

    // some 20 ms of work, so that a transaction stays small and nothing else waits long
    private static final int SLICE = 500;

    private final DeliveryParts parts;
    private KeyValueStore<String, Subscription> subscriptions;
    private Subscribers subscribers;
    private Queues queues;
    private Told told;
    private Expansions expansions;
    private Failures failures;
    private AutoCloseable gauge;

    SubscriberProcessor(DeliveryParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        super.init(context);
        subscriptions = context.getStateStore(Stores.SUBSCRIPTIONS);
        KeyValueStore<String, Pending> pending = context.getStateStore(Stores.PENDING);
        KeyValueStore<String, Notice> notices = context.getStateStore(Stores.NOTICES);
        WindowStore<String, String> windows = context.getStateStore(Stores.TOLD);
        told = new Told(windows);
        KeyValueStore<String, Failing> failing = context.getStateStore(Stores.FAILING);
        failures = new Failures(failing);
        queues = new Queues(pending, notices, new Agenda(parts.inFlight(), this::destination, parts.patience()));
        subscribers = new Subscribers();
        try (var all = subscriptions.all()) {
            all.forEachRemaining(entry -> subscribers.put(entry.value));
        }
        queues.restore();
        gauge = parts.metrics().pending(context.taskId().partition(), queues.size());
        KeyValueStore<String, FreshNotice> expanding = context.getStateStore(Stores.EXPANDING);
        expansions = new Expansions(expanding, this::concerned, this::tell, SLICE);
        expansions.restore();
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::look);
    }

    @Override
    public void close() {
        Utils.closeQuietly(gauge, "gauge of deliveries that wait");
    }

    @Override
    public void process(Record<String, Input> record) {
        if (record.value() instanceof Input.Asked asked) {
            ask(asked.request(), record);
        } else if (record.value() instanceof Input.News news) {
            expansions.add(news.fresh());
        } else if (record.value() instanceof Input.Tried tried) {
            settle(tried.attempt(), record);
        }
        send(context().currentSystemTimeMs()); // what became due needs not wait for the next look
    }

    private void ask(Request request, Record<String, Input> record) {
        var now = subscriptions.get(request.subscription());
        if (request.kind() == RequestKind.REPLAY) {
            replay(now, request);
            return;
        }
        var judged = Judge.judge(now, request);
        if (judged.verdict().outcome() == Outcome.ACCEPTED && request.kind() != RequestKind.RESEAL) {
            failures.forget(judged.id()); // who was changed has a new chance
        }
        take(judged, record);
    }

    private void replay(Subscription now, Request request) {
        if (now != null && request.notice() != null && subscribers.isServed(now.id()) && Judge.mayAsk(now, request)) {
            var order = context().recordMetadata().orElseThrow().offset();
            queues.add(Pending.again(now.id(), request.notice(), order, now()), request.notice());
        }
    }

    private void take(Subscription judged, Record<String, Input> record) {
        save(judged);
        publish(new Outgoing.Judged(judged), judged.id(), new RecordHeaders(), record);
        if (judged.revision() == 0) { // there is nothing to keep but the verdict, and that was told
            publish(new Outgoing.Judged(null), judged.id(), new RecordHeaders(), record);
        }
    }

    private void save(Subscription judged) {
        if (judged.revision() > 0) {
            subscriptions.put(judged.id(), judged);
            subscribers.put(judged);
            queues.moved(judged.id());
        }
        if (!subscribers.isServed(judged.id())) {
            queues.clear(judged.id());
        }
    }

    private Destination destination(String id) {
        var subscription = subscriptions.get(id);
        var wish = subscription == null ? null : subscription.wish();
        return wish == null
                ? new Destination(id, 1, false)
                : new Destination(parts.endpoints().apply(id, wish), width(wish), failures.isFailing(id));
    }

    // rule: what goes to a group chat may be put together with what else waits for it, so more of it is on its way
    private static int width(Wish wish) {
        return BotSender.channels().contains(wish.channel()) ? BotSender.WIDTH : 1;
    }

    private void tell(String subscription, FreshNotice fresh, Notice thin) {
        if (subscribers.isServed(subscription) && !told.contains(subscription, thin)) {
            told.add(subscription, thin, now());
            queues.add(Pending.of(subscription, thin, fresh.order(), now()), thin);
        }
    }

    private List<String> concerned(Notice notice) {
        return FollowUps.isFollowUp(notice) ? told.ofVersion(notice) : subscribers.matching(notice);
    }

    private void settle(Attempt attempt, Record<String, Input> record) {
        var head = queues.head(attempt);
        var settlement = Settlement.of(head, attempt, changed(attempt), parts.retries());
        queues.landed(attempt);
        if (settlement instanceof Settlement.Delivered) {
            failures.forget(attempt.subscription());
            queues.remove(head);
        } else if (settlement instanceof Settlement.Retry retry) {
            queues.putOff(retry.later());
        } else if (settlement instanceof Settlement.GivenUp) {
            log.warn("gave up: {}", ids(attempt));
            parts.metrics().died(Topics.DELIVERIES.name());
            queues.remove(head);
            publish(new Outgoing.DeadLetter(), attempt.subscription(), DeadLetters.of(attempt), record);
        } else if (settlement instanceof Settlement.Gone) {
            disable(attempt, new Disabled(DisabledReason.GONE, null, attempt.error()), record);
        }
        if (settlement instanceof Settlement.Retry || settlement instanceof Settlement.GivenUp) {
            failures.add(attempt, parts.disableAfter())
                    .ifPresent(since ->
                            disable(attempt, new Disabled(DisabledReason.FAILING, since, attempt.error()), record));
        }
    }

    private void disable(Attempt attempt, Disabled why, Record<String, Input> record) {
        log.warn("subscription disabled, {}: {}", why.reason(), ids(attempt));
        var verdict = Ids.of("disabled", attempt.subscription(), attempt.notice(), String.valueOf(attempt.number()));
        var disabled = Judge.disabled(subscriptions.get(attempt.subscription()), verdict, Failures.end(attempt), why);
        failures.forget(disabled.id());
        take(disabled, record);
        parts.disabled().accept(disabled);
    }

    private Instant changed(Attempt attempt) {
        var subscription = subscriptions.get(attempt.subscription());
        return subscription == null ? Instant.MIN : subscription.changedAt();
    }

    private static String ids(Attempt attempt) {
        return "subscription %s, notice %s, attempt %d, status %d: %s"
                .formatted(
                        attempt.subscription(), attempt.notice(), attempt.number(), attempt.status(), attempt.error());
    }

    private void look(long timestamp) {
        queues.lookAfterFlights(Instant.ofEpochMilli(timestamp));
        send(timestamp);
        expansions.goOn();
    }

    private void send(long timestamp) {
        for (var head : queues.take(Instant.ofEpochMilli(timestamp))) {
            var subscription = subscriptions.get(head.subscription());
            parts.dispatcher()
                    .dispatch(new Delivery(
                            head.subscription(),
                            subscription.wish(),
                            queues.notice(head),
                            head.attempt(),
                            head.occasion()));
        }
    }

    private void publish(Outgoing outgoing, String key, Headers headers, Record<String, Input> record) {
        context().forward(record.withKey(key).withValue(outgoing).withHeaders(headers));
    }

    private Instant now() {
        return Instant.ofEpochMilli(context().currentSystemTimeMs());
    }
}

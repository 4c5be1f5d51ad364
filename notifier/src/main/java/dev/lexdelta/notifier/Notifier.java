package dev.lexdelta.notifier;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.net.RefusedTargets;
import dev.lexdelta.contract.service.Service;
import dev.lexdelta.contract.subscription.ChannelKind;
import dev.lexdelta.contract.subscription.Subscription;
import dev.lexdelta.contract.text.Ids;
import dev.lexdelta.notifier.api.Api;
import dev.lexdelta.notifier.api.ApiParts;
import dev.lexdelta.notifier.api.Health;
import dev.lexdelta.notifier.api.UnsubscribeTokens;
import dev.lexdelta.notifier.api.http.HttpServer;
import dev.lexdelta.notifier.bot.BotSender;
import dev.lexdelta.notifier.deliver.Channel;
import dev.lexdelta.notifier.deliver.ChannelSender;
import dev.lexdelta.notifier.deliver.DeliveryMetrics;
import dev.lexdelta.notifier.mail.MailSender;
import dev.lexdelta.notifier.mail.OwnerNote;
import dev.lexdelta.notifier.match.Freshness;
import dev.lexdelta.notifier.post.Poster;
import dev.lexdelta.notifier.schedule.RetrySchedule;
import dev.lexdelta.notifier.seal.SealedBox;
import dev.lexdelta.notifier.view.View;
import dev.lexdelta.notifier.webhook.WebhookSender;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole notifier: streams, senders and API, put together. The constructor only stores; {@link #close} is safe twice and
 * from any thread.
 */
public final class Notifier implements Service {
    private static final Logger log = LoggerFactory.getLogger(Notifier.class);

    private final NotifierConfig config;
    private final Supplier<String> moreMetrics;
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private volatile @Nullable NotifierService service;
    private volatile Consumer<OwnerNote> notes = note -> {};
    private int port;
    private boolean closed;

    /**
     * A notifier that does not run yet.
     *
     * @param moreMetrics those of other services in this process, as Prometheus reads them
     */
    public Notifier(NotifierConfig config, Supplier<String> moreMetrics) {
        this.config = config;
        this.moreMetrics = moreMetrics;
    }

    /** The port of the configuration, or a free one: links are made before anything listens. */
    private static int claimed(int port) throws IOException {
        if (port != 0) {
            return port;
        }
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * The notifier of a configuration file.
     *
     * @throws ConfigException when the file cannot be used
     */
    public static Notifier of(Path configuration) throws ConfigException {
        return new Notifier(NotifierConfig.read(configuration), () -> "");
    }

    @Override
    public String name() {
        return "notifier";
    }

    @Override
    public CompletableFuture<Throwable> failure() {
        return failure;
    }

    @Override
    public Optional<String> notReady() {
        var running = service;
        return running == null ? Optional.of("it is not started") : running.notReady();
    }

    @Override
    public synchronized void start() {
        if (closed) {
            return;
        }
        try {
            startParts();
        } catch (IOException e) { // a port that cannot be had; the message says so
            failure.complete(e);
        }
    }

    private void startParts() throws IOException {
        port = claimed(config.http().port());
        var clock = Clock.systemUTC();
        var view = new View();
        var box = SealedBox.of(config.sealKeys());
        var targets = new RefusedTargets(config.allowedTargets());
        var unsubscribe = new UnsubscribeTokens(unsubscribeKeys());
        var channels = channels(view, targets, unsubscribe, clock);
        var sender = new ChannelSender(box, channels);
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        running.push(metrics::close);
        var service = new NotifierService(
                config,
                new NotifierParts(
                        sender,
                        RetrySchedule.standard(new SecureRandom())::next,
                        RetrySchedule.DISABLE_AFTER,
                        new DeliveryMetrics(metrics),
                        this::tellOwner),
                view);
        this.service = service;
        running.push(service);
        var unused = service.failure().thenAccept(failure::complete);
        var state = new ServiceHealth(service);
        watch(metrics, state, view);
        listen(new ApiParts(
                new ViewModel(view),
                service.requests(),
                service.pins(),
                sender,
                box,
                new FilterMeaning(new Freshness(
                        config.limits().maxAppendAge(), config.limits().maxTextAge())),
                new CheckedTargets(targets),
                state,
                unsubscribe,
                metrics,
                moreMetrics,
                channels.keySet(),
                clock,
                ApiParts.PATIENCE));
        service.start();
        keepUp(view, box, service, metrics, clock);
    }

    private void keepUp(View view, SealedBox box, NotifierService service, MeterRegistry metrics, Clock clock) {
        var upkeep = new Upkeep();
        running.push(upkeep);
        upkeep.reseal(new Resealing(box, view::subscriptions, service.requests(), clock), metrics);
        upkeep.stir(new Stirring(service::partitionIds, service.requests(), clock));
    }

    private void watch(MeterRegistry metrics, Health state, View view) {
        new JvmMemoryMetrics().bindTo(metrics);
        var collections = new JvmGcMetrics();
        collections.bindTo(metrics);
        running.push(collections);
        new ProcessorMetrics().bindTo(metrics);
        gauge(metrics, "lexdelta.ready", () -> state.notReady().isEmpty());
        gauge(metrics, "lexdelta.view.ready", view::isReady);
    }

    private static void gauge(MeterRegistry metrics, String name, BooleanSupplier is) {
        Gauge.builder(name, () -> is.getAsBoolean() ? 1 : 0).register(metrics);
    }

    private Map<ChannelKind, Channel> channels(
            View view, RefusedTargets targets, UnsubscribeTokens unsubscribe, Clock clock) {
        var channels = new EnumMap<ChannelKind, Channel>(ChannelKind.class);
        var poster = new Poster(targets);
        running.push(poster);
        channels.put(ChannelKind.WEBHOOK, new WebhookSender(publicUrl(), poster, clock));
        var bots = new BotSender(publicUrl(), poster, targets::allows, clock);
        running.push(bots);
        BotSender.channels().forEach(kind -> channels.put(kind, bots));
        if (config.smtp() != null) {
            var mails = new MailSender(
                    config.smtp(), view::changeTold, subscription -> leave(unsubscribe.of(subscription)), clock);
            running.push(mails);
            notes = note -> mails.tell(note.address(), note.subject(), note.text());
            channels.put(ChannelKind.MAIL, mails);
        }
        return channels;
    }

    private void tellOwner(Subscription disabled) {
        if (disabled.disabled() != null) {
            notes.accept(OwnerNote.of(disabled, disabled.disabled()));
        }
    }

    private void listen(ApiParts parts) throws IOException {
        var api = new Api(parts);
        var server = new HttpServer(config.http().host(), port, api::answer);
        running.push(server);
        server.start();
        log.info("API at http://{}:{}/v1/", config.http().host(), port);
    }

    private URI publicUrl() {
        var told = config.http().publicUrl();
        return told == null ? URI.create("http://%s:%d".formatted(config.http().host(), port)) : told;
    }

    private URI leave(String token) {
        return URI.create(publicUrl().toString().replaceAll("/+$", "") + "/v1/unsubscribe/" + token);
    }

    /** Of each key, so that links in old mails work for as long as the key that signed them is configured. */
    private byte[][] unsubscribeKeys() {
        return config.sealKeys().stream()
                .map(key -> Ids.sha256(("unsubscribe " + key).getBytes(StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) { // one that does not close must not keep the others open
                log.warn("a part of the notifier did not stop cleanly: {}", e.toString());
            }
        }
    }
}
